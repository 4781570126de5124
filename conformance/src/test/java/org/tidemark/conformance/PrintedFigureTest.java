package org.tidemark.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The judge of printed figures is judged first. */
class PrintedFigureTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # text           | language | value        | printed      | unit     | agrees
            +7.5%            | en       | 0.0754       | 7.5          | fraction | true
            +7,5 %           | ru       | 0.0754       | 7.5          | fraction | true
            +7.6%            | en       | 0.0754       | 7.5          | fraction | false
            −7.5%            | en       | 0.0754       | 7.5          | fraction | false
            75%              | en       | 0.0754       | 7.5          | fraction | false
            1,410일           | ko       | 1410         | 1410         | days     | true
            1 410 дней       | ru       | 1410         | 1410         | days     | true
            ×4.9 (+391%)     | en       | 4.9111       | 4.9          | multiple | true
            ×4.9 (+491%)     | en       | 4.9111       | 4.9          | multiple | false
            $35.2bn          | en       | 35245900000  | 35200000000  | USD      | true
            352억 달러          | ko       | 35245900000  | 35200000000  | USD      | true
            35,2 млрд долл.  | ru       | 35245900000  | 35200000000  | USD      | true
            $35.3bn          | en       | 35245900000  | 35200000000  | USD      | false
            2025년 9월 18일     | ko       | '"2025-09-18"' |            | date     | true
            18 сентября 2025 | ru       | '"2025-09-18"' |            | date     | true
            19 September     | en       | '"2025-09-18"' |            | date     | false
            """)
    void aFigureIsTheFactOnlyWhenItsDigitsAre(String text, String language, String value, String printed, String unit,
            boolean agrees) throws IOException {
        String fact = "{\"value\":" + value + ",\"printed\":\"" + printed + "\",\"unit\":\"" + unit + "\"}";

        assertThat(PrintedFigure.of(text, language).agreesWith(new ObjectMapper().readTree(fact))).isEqualTo(agrees);
    }
}
