package org.tidemark.report.font;

import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.util.Arrays;

/**
 * Gives the same number always. OpenPDF draws the six letters before the name of an embedded font from a random source; nothing
 * secret hangs on them, and the same report has to be the same bytes.
 */
final class FixedRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private static final double NINETEENTH_LETTER = 19.5 / 26;

    FixedRandom() {
        super(new NoRandomness(), null);
    }

    @Override
    public double nextDouble() {
        return NINETEENTH_LETTER;
    }

    private static final class NoRandomness extends SecureRandomSpi {
        private static final long serialVersionUID = 1L;

        @Override
        protected void engineSetSeed(byte[] seed) {
            // nothing to seed
        }

        @Override
        protected void engineNextBytes(byte[] bytes) {
            Arrays.fill(bytes, (byte) 0);
        }

        @Override
        protected byte[] engineGenerateSeed(int count) {
            return new byte[count];
        }
    }
}
