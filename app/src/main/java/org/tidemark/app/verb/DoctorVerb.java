package org.tidemark.app.verb;

import com.ibm.icu.text.CompactDecimalFormat;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.VersionInfo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.tidemark.app.Status;
import org.tidemark.app.edition.Json;
import org.tidemark.app.edition.Sha256;
import org.tidemark.app.workspace.Languages;

/** {@code doctor}: what of this machine an edition depends on. */
public final class DoctorVerb {
    private static final String FONTS = "/org/tidemark/templates/fonts/";
    private static final int OLDEST_JAVA = 21;
    private static final long ENOUGH_MEMORY_MB = 192;

    private DoctorVerb() {}

    /** One thing looked at. */
    private record Check(String name, boolean sound, String found, String remedy) {}

    public static int run(Call call) throws IOException {
        List<Check> checks = new ArrayList<>();
        Runtime.Version java = Runtime.version();
        checks.add(new Check("java", java.feature() >= OLDEST_JAVA,
                java + " of " + System.getProperty("java.vendor") + " in " + System.getProperty("java.home"),
                "install a JDK " + OLDEST_JAVA + " or newer"));
        checks.add(fonts());
        checks.add(localeData());
        long memory = Runtime.getRuntime().maxMemory() >> 20;
        checks.add(new Check("memory", memory >= ENOUGH_MEMORY_MB, memory + " MB for the program",
                "give it more with -Xmx256m"));
        checks.add(writable("temporary folder", Path.of(System.getProperty("java.io.tmpdir"))));
        checks.add(writable("output", call.path("--out").orElse(call.folder().resolve("out"))));
        boolean sample = call.surroundings().sample().isPresent();
        checks.add(new Check("bundled workspace", sample,
                call.surroundings().sample().map(Path::toString).orElse("none"),
                "start the program with its launcher 'tidemark'"));
        boolean sound = checks.stream().allMatch(Check::sound);
        if (call.json()) {
            call.out().print(Json.text(json -> {
                json.writeStartObject();
                json.writeStringField("status", sound ? "ok" : "failed");
                json.writeArrayFieldStart("checks");
                for (Check check : checks) {
                    json.writeStartObject();
                    json.writeStringField("name", check.name());
                    json.writeBooleanField("ok", check.sound());
                    json.writeStringField("found", check.found());
                    if (!check.sound()) {
                        json.writeStringField("remedy", check.remedy());
                    }
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }));
        } else {
            checks.forEach(check -> call.out().println((check.sound() ? "ok      " : "PROBLEM ") + check.name() + ": "
                    + check.found() + (check.sound() ? "" : "; " + check.remedy())));
        }
        return sound ? Status.DONE : Status.FAILED;
    }

    /** The fonts come with the program, and none of the machine's is used; so they must be the ones that came. */
    private static Check fonts() throws IOException {
        int sound = 0;
        List<String> broken = new ArrayList<>();
        try (InputStream list = DoctorVerb.class.getResourceAsStream(FONTS + "SHA256SUMS")) {
            if (list == null) {
                return new Check("fonts", false, "no list of fonts in the program", "install the program again");
            }
            var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8)).lines().toList();
            for (String line : lines) {
                String[] words = line.split(" [ *]", 2);
                if (words.length == 2 && words[1].endsWith(".ttf")) {
                    if (words[0].equals(sha256(FONTS + words[1]))) {
                        sound++;
                    } else {
                        broken.add(words[1]);
                    }
                }
            }
        }
        return new Check("fonts", broken.isEmpty() && sound > 0,
                broken.isEmpty() ? sound + " bundled, whole" : "broken or missing: " + broken,
                "install the program again");
    }

    private static String sha256(String resource) throws IOException {
        try (InputStream in = DoctorVerb.class.getResourceAsStream(resource)) {
            if (in == null) {
                return "missing";
            }
            var digest = Sha256.digest();
            try (var reading = new DigestInputStream(in, digest)) {
                reading.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    /** Whether 20 billion is written in each language's own big unit: without its data ICU would write 20B. */
    private static Check localeData() {
        Map<String, String> units = Map.of("ko", "억", "zh-Hans", "亿", "zh-Hant", "億", "ru", "млрд", "en", "B");
        List<String> missing = new ArrayList<>();
        for (String language : Languages.ALL) {
            String written = CompactDecimalFormat
                    .getInstance(ULocale.forLanguageTag(language), CompactDecimalFormat.CompactStyle.SHORT)
                    .format(20_000_000_000L);
            if (!written.contains(units.getOrDefault(language, ""))) {
                missing.add(language + " writes " + written);
            }
        }
        return new Check("locale data", missing.isEmpty(),
                missing.isEmpty()
                        ? "ICU " + VersionInfo.ICU_VERSION + " for " + String.join(", ", Languages.ALL)
                        : "ICU lacks data: " + missing,
                "install the program again; its icu4j is incomplete");
    }

    /** The folder, or the nearest one above it that exists. */
    private static Check writable(String name, Path wanted) {
        Path folder = wanted.toAbsolutePath().normalize();
        while (!Files.exists(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return new Check(name, Files.isDirectory(folder) && Files.isWritable(folder),
                wanted.toAbsolutePath().normalize().toString(),
                "choose a folder that can be written to");
    }
}
