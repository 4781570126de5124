package org.tidemark.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import org.junit.jupiter.api.Test;

class SrgbProfileTest {

    /** The JDK's colour management reads the profile and finds each colour where its own sRGB has it. */
    @Test
    void isTheSameColourSpaceAsTheOneOfTheJdk() {
        ICC_Profile profile = ICC_Profile.getInstance(SrgbProfile.bytes());
        assertThat(profile.getColorSpaceType()).isEqualTo(ColorSpace.TYPE_RGB);
        assertThat(profile.getNumComponents()).isEqualTo(3);
        var space = new ICC_ColorSpace(profile);
        for (float[] color : new float[][]{{0, 0, 0}, {1, 1, 1}, {0.5f, 0.5f, 0.5f}, {0.1f, 0.4f, 0.8f}, {1, 0, 0}}) {
            float[] seen = space.toRGB(color);
            for (int i = 0; i < 3; i++) {
                assertThat(seen[i]).isCloseTo(color[i], within(0.01f));
            }
        }
    }
}
