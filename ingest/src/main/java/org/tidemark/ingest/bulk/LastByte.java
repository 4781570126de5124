package org.tidemark.ingest.bulk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Knows how a text ends, once it is read to its end; of one that is given up before it says nothing. */
final class LastByte extends FilterInputStream {
    private int last = '\n';
    private boolean ended;

    LastByte(InputStream in) {
        super(in);
    }

    /** Whether the last line may go on: it is not ended, and no quote closes its last field. */
    boolean isWithinLine() {
        return ended && last != '\n' && last != '\r' && last != '"';
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        ended = read < 0;
        last = ended ? last : read;
        return read;
    }

    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
        int count = super.read(buffer, start, length);
        ended = count < 0;
        last = count > 0 ? buffer[start + count - 1] : last;
        return count;
    }
}
