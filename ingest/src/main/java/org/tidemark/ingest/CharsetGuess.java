package org.tidemark.ingest;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;

/** Says which charset a text is likely in. Apart from {@link FileText}, so that ICU is loaded only when something is wrong. */
final class CharsetGuess {
    private CharsetGuess() {}

    /** What to do about bytes that are not in the charset that was tried. */
    static String remedy(byte[] bytes, Charset tried) {
        CharsetMatch match = new CharsetDetector().setText(bytes).detect();
        if (match == null || match.getName().equalsIgnoreCase(tried.name()) || !Charset.isSupported(match.getName())) {
            return "save it as UTF-8 or set the option charset";
        }
        // Detectors say EUC-KR for Korean; MS949 holds it and the syllables that EUC-KR lacks.
        String name = match.getName().equals("EUC-KR") ? "MS949" : match.getName();
        return "it looks like " + name + ": set the option charset: " + name;
    }
}
