package org.tidemark.report.text;

/**
 * The Korean particle that fits what was printed: 은/는, 이/가, 을/를, 과/와, 으로/로 go by the last sound of the word before them,
 * and a template does not know the figure.
 *
 * <p>Latin capitals are read letter by letter (ETF: 에프), lower-case words by how Korean writes their usual endings. A
 * bracket at the end is passed over, as the spelling rules say.
 */
public final class Josa {
    /** Digits whose reading ends in a consonant: 영 일 삼 육 칠 팔. */
    private static final String CLOSED_DIGITS = "013678";

    private enum Ending {
        OPEN, RIEUL, CLOSED
    }

    private Josa() {}

    /**
     * @param word what stands before the particle
     * @param pair the particle after a consonant and after a vowel, as in {@code 은/는}
     * @return the one that fits
     */
    public static String after(String word, String pair) {
        int slash = pair.indexOf('/');
        if (slash <= 0 || slash == pair.length() - 1) {
            throw new IllegalArgumentException(
                    "'" + pair + "' is not a pair of particles; write the one after a consonant first, as in 은/는");
        }
        Ending ending = ending(word);
        // 로 follows ㄹ as it follows a vowel.
        boolean open = ending == Ending.OPEN || ending == Ending.RIEUL && pair.startsWith("으로");
        return open ? pair.substring(slash + 1) : pair.substring(0, slash);
    }

    private static Ending ending(String word) {
        String read = withoutBracket(word.strip());
        if (read.startsWith("×") || read.endsWith("%p")) {
            return Ending.OPEN; // read 배, 퍼센트포인트
        }
        for (int i = read.length() - 1; i >= 0; i--) {
            char c = read.charAt(i);
            if (c >= '가' && c <= '힣') {
                int last = (c - '가') % 28;
                return last == 0 ? Ending.OPEN : last == 8 ? Ending.RIEUL : Ending.CLOSED;
            }
            if (c >= '0' && c <= '9') {
                return digit(read, i);
            }
            if (c >= 'A' && c <= 'Z') {
                return capital(c);
            }
            if (c >= 'a' && c <= 'z') {
                return small(read, i);
            }
            if (c == '%' || c == '$') {
                return Ending.OPEN; // 퍼센트, 달러
            }
        }
        return Ending.OPEN;
    }

    private static Ending digit(String read, int at) {
        char c = read.charAt(at);
        if (c == '1' || c == '7' || c == '8') {
            return Ending.RIEUL; // 일 칠 팔
        }
        // 2000 and 500 end in 천 and 백, 10 in 십: closed, as 영 is.
        return CLOSED_DIGITS.indexOf(c) >= 0 ? Ending.CLOSED : Ending.OPEN;
    }

    private static Ending capital(char c) {
        return switch (c) {
            case 'L', 'R' -> Ending.RIEUL; // 엘, 알
            case 'M', 'N' -> Ending.CLOSED; // 엠, 엔
            default -> Ending.OPEN;
        };
    }

    private static Ending small(String read, int at) {
        char c = read.charAt(at);
        boolean ng = c == 'g' && at > 0 && read.charAt(at - 1) == 'n';
        return switch (c) {
            case 'l' -> Ending.RIEUL;
            case 'm', 'n', 'p', 'b' -> Ending.CLOSED;
            case 'g' -> ng ? Ending.CLOSED : Ending.OPEN;
            default -> Ending.OPEN;
        };
    }

    private static String withoutBracket(String word) {
        if (word.endsWith(")")) {
            int open = word.lastIndexOf('(');
            if (open > 0) {
                return word.substring(0, open).strip();
            }
        }
        return word;
    }
}
