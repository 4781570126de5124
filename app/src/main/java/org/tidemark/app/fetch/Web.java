package org.tidemark.app.fetch;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.tidemark.app.workspace.SourceSettings;

/**
 * Asks for one file at a time over https. Redirects are followed here rather than by Java's client: each goes to https, within a
 * few steps, and through the same {@link Tunnel}; and no key goes to another host than the one it is for.
 */
final class Web implements Closeable {
    private static final Duration TO_CONNECT = Duration.ofSeconds(15);
    private static final Duration TO_CONNECT_TO_ONE_ADDRESS = Duration.ofSeconds(10);
    private static final int MOST_REDIRECTS = 5;
    private static final int LONGEST_VALIDATOR = 1024;
    private static final String ACCEPT = "text/csv, text/plain;q=0.9, */*;q=0.5";

    private final Tunnel tunnel;
    private final HttpClient client;
    private final Clock clock;
    private final String program;

    private Web(Tunnel tunnel, HttpClient client, Clock clock, String program) {
        this.tunnel = tunnel;
        this.client = client;
        this.clock = clock;
        this.program = program;
    }

    /** @param program its name and version, as servers are told */
    static Web open(Network network, Clock clock, String program) throws IOException {
        Tunnel tunnel = Tunnel.open(network.dialer(), TO_CONNECT_TO_ONE_ADDRESS);
        HttpClient.Builder client = HttpClient.newBuilder().version(Version.HTTP_1_1).followRedirects(Redirect.NEVER)
                .connectTimeout(TO_CONNECT).proxy(tunnel.proxy());
        network.trust().ifPresent(client::sslContext);
        return new Web(tunnel, client.build(), clock, program);
    }

    @Override
    public void close() throws IOException {
        client.shutdownNow();
        tunnel.close();
    }

    /** @param known what the server may answer about that nothing has changed; none to have the file whatever it is */
    Answer get(SourceSettings source, Secret secret, Validators known) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(source.seconds());
        URI first = URI.create(secret.inUrl(source.url()));
        Set<URI> visited = new HashSet<>();
        URI uri = first;
        while (visited.add(uri)) {
            if (visited.size() > MOST_REDIRECTS + 1) {
                return Answer.Failed.forGood("redirected more than " + MOST_REDIRECTS + " times");
            }
            HttpRequest request = request(source, secret, known, uri, isSameHost(first, uri));
            Exchanged exchanged = exchange(request, source, secret, deadline);
            if (exchanged instanceof Exchanged.Broken(Answer.Failed failed)) {
                return failed;
            }
            HttpResponse<Optional<byte[]>> response = ((Exchanged.Response) exchanged).response();
            if (!isRedirect(response.statusCode())) {
                return answer(response, source, secret, known);
            }
            Optional<String> location = response.headers().firstValue("Location");
            Redirected next = redirected(uri, location, first, secret);
            if (next.refusal().isPresent()) {
                return Answer.Failed.forGood(next.refusal().get());
            }
            uri = next.uri();
        }
        return Answer.Failed.forGood("redirected in a circle");
    }

    private HttpRequest request(SourceSettings source, Secret secret, Validators known, URI uri, boolean withKey) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("User-Agent", program)
                .header("Accept", ACCEPT).header("Accept-Encoding", "identity");
        known.etag().ifPresent(etag -> request.header("If-None-Match", etag));
        known.lastModified().ifPresent(day -> request.header("If-Modified-Since", day));
        if (withKey) {
            source.header().ifPresent(header -> request.header(header.name(), secret.inHeader(header.value())));
        }
        return request.build();
    }

    private sealed interface Exchanged {
        record Response(HttpResponse<Optional<byte[]>> response) implements Exchanged {}

        record Broken(Answer.Failed failed) implements Exchanged {}
    }

    private Exchanged exchange(HttpRequest request, SourceSettings source, Secret secret, long deadline) {
        long most = (long) source.megabytes() << 20;
        tunnel.expect(request.uri());
        CompletableFuture<HttpResponse<Optional<byte[]>>> asked = client.sendAsync(request,
                info -> info.statusCode() == 200 && length(info.headers()).orElse(0) <= most
                        ? new LimitedBody(most)
                        : LimitedBody.unread());
        try {
            return new Exchanged.Response(asked.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            asked.cancel(true);
            return new Exchanged.Broken(Answer.Failed.forNow("no whole answer within " + source.seconds() + " s"));
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return new Exchanged.Broken(broken(cause, request.uri(), secret));
        } catch (InterruptedException e) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            return new Exchanged.Broken(Answer.Failed.forGood("interrupted"));
        }
    }

    private Answer.Failed broken(Throwable cause, URI uri, Secret secret) {
        Optional<IOException> outside = tunnel.failure();
        if (outside.isPresent()) {
            String reason = secret.redact(String.valueOf(outside.get().getMessage()));
            return switch (outside.get()) {
                case ForbiddenAddressException forbidden -> Answer.Failed.forGood(reason);
                case UnknownHostException unknown -> Answer.Failed.forNow("no server is called " + uri.getHost());
                case SocketTimeoutException late -> Answer.Failed.forNow(
                        "no connection to " + uri.getHost() + " within " + TO_CONNECT_TO_ONE_ADDRESS.toSeconds()
                                + " s");
                default -> Answer.Failed.forNow("no connection to " + uri.getHost() + ": " + reason);
            };
        }
        if (cause instanceof HttpConnectTimeoutException) {
            return Answer.Failed
                    .forNow("no connection to " + uri.getHost() + " within " + TO_CONNECT.toSeconds() + " s");
        }
        Optional<String> certificate = certificate(cause);
        if (certificate.isPresent()) {
            return Answer.Failed.forGood("the certificate of " + uri.getHost() + " is not accepted: "
                    + secret.redact(certificate.get()));
        }
        if (cause instanceof IOException) {
            return Answer.Failed.forNow("the connection broke: " + secret.redact(reason(cause)));
        }
        throw new IllegalStateException("asking " + uri.getHost() + " failed with " + cause.getClass().getName());
    }

    /** What is wrong with a certificate, when that is what was thrown. */
    private static Optional<String> certificate(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return Optional.of(String.valueOf(cause.getMessage()));
            }
        }
        return Optional.empty();
    }

    /** The first message on the way down, or the name of what was thrown. */
    private static String reason(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && !cause.getMessage().isBlank()) {
                return cause.getMessage();
            }
        }
        return thrown.getClass().getSimpleName();
    }

    private Answer answer(HttpResponse<Optional<byte[]>> response, SourceSettings source, Secret secret,
            Validators known) {
        HttpHeaders headers = response.headers();
        int status = response.statusCode();
        if (status == 304) {
            return known.isEmpty()
                    ? Answer.Failed.forGood("the server says that nothing has changed (304), and was not asked that")
                    : new Answer.Unchanged();
        }
        if (status != 200) {
            return new Answer.Failed("the server answered " + status + meaning(status),
                    status == 408 || status == 429 || status >= 500, retryAfter(headers));
        }
        Optional<byte[]> body = response.body();
        if (body.isEmpty()) {
            return Answer.Failed.forGood(tooLarge(source));
        }
        byte[] bytes = body.get();
        String encoding = String.join(", ", headers.allValues("Content-Encoding")).toLowerCase(Locale.ROOT).strip();
        if (encoding.equals("gzip") || encoding.equals("x-gzip")) {
            try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                bytes = unpacked.readNBytes((source.megabytes() << 20) + 1);
            } catch (IOException e) {
                return Answer.Failed.forNow("the answer is said to be gzipped and cannot be unpacked");
            }
            if (bytes.length > source.megabytes() << 20) {
                return Answer.Failed.forGood(tooLarge(source));
            }
        } else if (!encoding.isEmpty() && !encoding.equals("identity")) {
            return Answer.Failed.forGood("the answer is encoded as '" + secret.redact(encoding)
                    + "', which was not asked for");
        }
        boolean lengthTold = length(headers).isPresent() || headers.firstValue("Transfer-Encoding").isPresent();
        return new Answer.Received(bytes, new Validators(validator(headers, "ETag", secret),
                validator(headers, "Last-Modified", secret)), lengthTold);
    }

    private static String tooLarge(SourceSettings source) {
        return "the file has more than " + source.megabytes() + " MiB; if it should, write so with megabytes";
    }

    private static String meaning(int status) {
        return switch (status) {
            case 401, 403 -> ": it does not let us have the file; look at the key and the address";
            case 404, 410 -> ": there is no such file; look at the address";
            case 429 -> ": it was asked too often";
            default -> "";
        };
    }

    /** What is sent back one day is kept only when it can be: short, printable and without the key. */
    private static Optional<String> validator(HttpHeaders headers, String name, Secret secret) {
        return headers.firstValue(name).map(String::strip)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST_VALIDATOR && !secret.isIn(value)
                        && value.chars().allMatch(c -> c >= 0x20 && c < 0x7f));
    }

    private static OptionalLong length(HttpHeaders headers) {
        try {
            return headers.firstValueAsLong("Content-Length");
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** Seconds, or a date. */
    private Optional<Duration> retryAfter(HttpHeaders headers) {
        return headers.firstValue("Retry-After").map(String::strip).flatMap(text -> {
            if (text.matches("[0-9]{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
            }
            try {
                Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
                Duration left = Duration.between(clock.instant(), until);
                return Optional.of(left.isNegative() ? Duration.ZERO : left);
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    private static boolean isRedirect(int status) {
        return List.of(301, 302, 303, 307, 308).contains(status);
    }

    private static boolean isSameHost(URI one, URI other) {
        return one.getHost().equalsIgnoreCase(other.getHost()) && one.getPort() == other.getPort();
    }

    /** @param refusal why it is not followed */
    private record Redirected(URI uri, Optional<String> refusal) {}

    private static Redirected redirected(URI from, Optional<String> location, URI first, Secret secret) {
        String shown = "redirected to " + secret.redact(location.orElse("nowhere"));
        URI to;
        try {
            to = from.resolve(location.orElse(""));
        } catch (IllegalArgumentException e) {
            return new Redirected(from, Optional.of(shown + ", which is no web address"));
        }
        if (location.isEmpty()) {
            return new Redirected(from, Optional.of(shown));
        }
        if (!"https".equalsIgnoreCase(to.getScheme())) {
            return new Redirected(from, Optional.of(shown + ", which is not https"));
        }
        // Java's client cannot ask an IPv6 address through a proxy, and no publisher of data is without a name
        if (to.getHost() == null || to.getHost().startsWith("[")) {
            return new Redirected(from, Optional.of(shown + ", which names no host"));
        }
        if (to.getRawUserInfo() != null) {
            return new Redirected(from, Optional.of(shown + ", which names a user"));
        }
        if (!isSameHost(first, to) && secret.isIn(to.toString())) {
            return new Redirected(from, Optional.of(shown + ", another host that would be told the key"));
        }
        return new Redirected(to, Optional.empty());
    }
}
