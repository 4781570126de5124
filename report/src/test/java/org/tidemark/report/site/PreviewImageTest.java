package org.tidemark.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewImageTest {
    private static final int PAPER = 0xFFFFFFFF;

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /** The pictures lie in target/previews afterwards, to be looked at. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            ko,      우리 책상, 소형주와 만조선, 2026년 1월 23일 기준, 러셀 2000 연초 이후 +7.5%
            zh-Hans, 本社研究部, 小盘股与潮位线, 截至 2026 年 1 月 23 日, 罗素2000 年初至今上涨 7.5%
            zh-Hant, 本社研究部, 小型股與潮位線, 截至 2026 年 1 月 23 日, 羅素2000 年初至今上漲 7.5%
            ru,      Наш отдел, Малая капитализация и линия прилива, По состоянию на 23 января 2026 г., Russell 2000: +7.5 %
            en,      Our Desk, Small caps and the tide mark, As of 23 January 2026, Russell 2000 +7.5% this year
            """)
    void isOneSizeAndTheSameEveryTime(String language, String publisher, String title, String day, String fact)
            throws IOException {
        byte[] png = new PreviewImage(language).png(publisher, title, day, List.of(fact, fact));
        Path file = Path.of("target", "previews", language + ".png");
        Files.createDirectories(file.getParent());
        Files.write(file, png);

        BufferedImage image = read(png);
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
        assertThat(new PreviewImage(language).png(publisher, title, day, List.of(fact, fact))).isEqualTo(png);
        assertThat(inkIn(image, 80, 60, 1120, 300)).as("publisher and title").isGreaterThan(3000);
        assertThat(inkIn(image, 80, 430, 1120, 600)).as("two facts").isGreaterThan(3000);
    }

    @Test
    void wordsThatDoNotFitEndInAnEllipsisWithinTheMargins() throws IOException {
        String endless = "Small caps broke their old high and nobody knows what comes after it ".repeat(20);

        BufferedImage image = read(new PreviewImage("en").png(endless, endless, endless, List.of(endless, endless)));

        assertThat(inkIn(image, 0, 20, 78, 595)).as("left margin").isZero();
        assertThat(inkIn(image, 1124, 20, 1200, 595)).as("right margin").isZero();
    }

    @Test
    void withoutWordsThereIsStillAPicture() throws IOException {
        BufferedImage image = read(new PreviewImage("en").png("", "", "", List.of()));

        assertThat(inkIn(image, 80, 60, 1120, 590)).isZero();
    }

    private static int inkIn(BufferedImage image, int left, int top, int right, int bottom) {
        int ink = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                ink += image.getRGB(x, y) == PAPER ? 0 : 1;
            }
        }
        return ink;
    }
}
