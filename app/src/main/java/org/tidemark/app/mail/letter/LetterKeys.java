package org.tidemark.app.mail.letter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidemark.app.workspace.LetterSettings;
import org.tidemark.ingest.Diagnostic;
import org.tidemark.ingest.Kind;
import org.tidemark.ingest.Loaded;
import org.tidemark.ingest.Severity;

/**
 * The secrets that letters are made with. They stay in memory: no file, no letter, no message and not {@link #toString} has
 * them.
 *
 * @param dkim        signs letters; empty for letters that are not signed
 * @param unsubscribe makes the tokens by which readers leave; empty when they can only write
 */
public record LetterKeys(Optional<RSAPrivateKey> dkim, Optional<UnsubscribeTokens> unsubscribe) {
    /** For letters that are not signed. */
    public static final LetterKeys NONE = new LetterKeys(Optional.empty(), Optional.empty());

    private static final int FEWEST_BITS = 1024;
    private static final int SHORTEST_SECRET = 32;
    private static final long LARGEST_FILE = 1 << 16;
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    /**
     * The keys that the settings ask for. What is missing is a problem, and the letters are then made without it.
     *
     * @param environment of the process
     * @param workspace   folder that people share, and in which no private key may lie
     * @param out         folder of the editions, and another such
     */
    public static Loaded<LetterKeys> of(LetterSettings settings, Map<String, String> environment, Path workspace,
            Path out) {
        List<Diagnostic> problems = new ArrayList<>();
        Optional<RSAPrivateKey> dkim = settings.dkim()
                .flatMap(wanted -> dkim(wanted, environment, List.of(workspace, out), problems));
        LetterSettings.Unsubscribe leaving = settings.unsubscribe();
        Optional<UnsubscribeTokens> tokens = leaving.endpoint().isPresent()
                ? tokens(leaving.keyEnv(), environment, problems)
                : Optional.empty();
        // one click is for letters whose sender is proved
        return new Loaded<>(new LetterKeys(dkim, dkim.isPresent() ? tokens : Optional.empty()), problems);
    }

    private static Optional<UnsubscribeTokens> tokens(String variable, Map<String, String> environment,
            List<Diagnostic> problems) {
        String secret = environment.getOrDefault(variable, "");
        if (secret.length() < SHORTEST_SECRET) {
            problem(problems, "unsubscribe", secret.isEmpty()
                    ? "there is no key for the tokens of readers"
                    : "the key for the tokens of readers has fewer than " + SHORTEST_SECRET + " characters",
                    "put a long random text into the environment variable " + variable);
            return Optional.empty();
        }
        return Optional.of(new UnsubscribeTokens(secret));
    }

    private static Optional<RSAPrivateKey> dkim(LetterSettings.Dkim wanted, Map<String, String> environment,
            List<Path> shared, List<Diagnostic> problems) {
        String named = environment.getOrDefault(wanted.keyEnv(), "");
        String remedy = "name the file of the private key in the environment variable " + wanted.keyEnv();
        if (named.isEmpty()) {
            problem(problems, "dkim", "letters are to be signed and there is no key", remedy);
            return Optional.empty();
        }
        try {
            Path file = Path.of(named).toRealPath();
            for (Path folder : shared) {
                if (Files.exists(folder) && file.startsWith(folder.toRealPath())) {
                    problem(problems, "dkim", "the private key lies in " + folder,
                            "keep it where only the sender can read it, outside workspace and output");
                    return Optional.empty();
                }
            }
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_FILE) {
                problem(problems, "dkim", "the file that " + wanted.keyEnv() + " names is no key", remedy);
                return Optional.empty();
            }
            return key(Files.readString(file, StandardCharsets.ISO_8859_1), problems);
        } catch (IOException | InvalidPathException e) {
            // not e's message: it quotes what the variable holds, which may be the key itself by mistake
            problem(problems, "dkim", "the file that " + wanted.keyEnv() + " names cannot be read ("
                    + e.getClass().getSimpleName() + ")", remedy);
            return Optional.empty();
        }
    }

    private static Optional<RSAPrivateKey> key(String pem, List<Diagnostic> problems) {
        String remedy = "make one with: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048;"
                + " an older one becomes such by: openssl pkcs8 -topk8 -nocrypt";
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END);
        if (begin < 0 || end < begin) {
            problem(problems, "dkim", "the key is not in the form 'BEGIN PRIVATE KEY'", remedy);
            return Optional.empty();
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
            if (KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der)) instanceof RSAPrivateKey key
                    && key.getModulus().bitLength() >= FEWEST_BITS) {
                return Optional.of(key);
            }
        } catch (InvalidKeySpecException | IllegalArgumentException e) {
            problem(problems, "dkim", "the key is not an RSA key that can be read", remedy);
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
        problem(problems, "dkim", "the key has fewer than " + FEWEST_BITS + " bits, which no receiver accepts", remedy);
        return Optional.empty();
    }

    private static void problem(List<Diagnostic> problems, String key, String problem, String remedy) {
        problems.add(new Diagnostic(Severity.ERROR, Kind.CONFIG, "report.yaml", 1, 1, "mail." + key + ": " + problem,
                remedy));
    }

    @Override
    public String toString() {
        return "LetterKeys[dkim=" + (dkim.isPresent() ? "given" : "none") + ", unsubscribe="
                + (unsubscribe.isPresent() ? "given" : "none") + "]";
    }
}
