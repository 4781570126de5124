package org.tidemark.ingest;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says which charset a text is likely in. Apart from {@link FileText}, so that ICU is loaded only when something is wrong. */
final class CharsetGuess {
    /** The code pages that market files come in besides UTF-8, in the order in which they are tried when ICU has no opinion. */
    private static final List<String> LIKELY = List.of("MS949", "windows-1252", "windows-1254", "windows-1251",
            "windows-1250", "windows-31j", "GB18030", "Big5");

    /** ICU names the standard; vendors write the code page that holds it and more. */
    private static final Map<String, String> CODE_PAGES = Map.of("EUC-KR", "MS949", "Shift_JIS", "windows-31j",
            "ISO-8859-1", "windows-1252", "ISO-8859-9", "windows-1254", "ISO-8859-5", "windows-1251", "ISO-8859-2",
            "windows-1250");

    /** A charset and what speaks for it. */
    record Guess(String name, Charset charset, String because) {}

    private CharsetGuess() {}

    /** The likely code pages, the likeliest first. */
    static List<Guess> likely(byte[] bytes) {
        Map<String, String> names = new LinkedHashMap<>();
        for (CharsetMatch match : new CharsetDetector().setText(bytes).detectAll()) {
            String name = CODE_PAGES.getOrDefault(match.getName(), match.getName());
            if (LIKELY.contains(name)) {
                names.putIfAbsent(name,
                        "how often its letters occur (confidence " + match.getConfidence() + " of 100)");
            }
        }
        LIKELY.forEach(name -> names.putIfAbsent(name, "its bytes are valid in it, and in none tried before"));
        List<Guess> guesses = new ArrayList<>();
        names.forEach((name, because) -> {
            if (Charset.isSupported(name)) {
                guesses.add(new Guess(name, Charset.forName(name), because));
            }
        });
        return guesses;
    }

    /** Whether most bytes beyond ASCII form UTF-8, so that the others are damage and not another charset. */
    static boolean isMostlyUtf8(byte[] bytes) {
        int whole = 0;
        int broken = 0;
        int i = 0;
        while (i < bytes.length) {
            int length = lengthOfUtf8(bytes[i] & 0xff);
            if (length == 1) {
                i++;
            } else if (length > 1 && continues(bytes, i, length)) {
                whole++;
                i += length;
            } else {
                broken++;
                i++;
            }
        }
        return whole > broken;
    }

    private static int lengthOfUtf8(int lead) {
        if (lead < 0x80) {
            return 1;
        }
        return lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    }

    private static boolean continues(byte[] bytes, int start, int length) {
        for (int i = start + 1; i < start + length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xc0) != 0x80) {
                return false;
            }
        }
        return true;
    }

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
