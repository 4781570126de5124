package org.tidemark.app.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tidemark.report.Press;

/**
 * Answers the browser. Only names of an edition are known here, and no file of the machine is ever opened by a name that came over the
 * line. A request that calls the machine by another name is refused: a web page elsewhere can make its own name lead to loopback,
 * but not change the name under which the browser asks.
 */
final class PageHandler implements HttpHandler {
    private static final String PAGE = "/index.html";
    private static final String PDF = "/report.pdf";
    private static final String LAST = "/.last/";

    private final Workbench workbench;
    private final Announcements announcements;
    private final Set<String> hosts;

    /** @param port at which the server listens */
    PageHandler(Workbench workbench, Announcements announcements, int port) {
        this.workbench = workbench;
        this.announcements = announcements;
        this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = exchange.getRequestHeaders().getFirst("Host");
            if (host == null || !hosts.contains(host)) {
                text(exchange, 403, "this preview is for this machine alone; open it as http://"
                        + hosts.stream().sorted().findFirst().orElse("") + "/");
                return;
            }
            if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                text(exchange, 405, "a preview is only read");
                return;
            }
            answer(exchange, exchange.getRequestURI().getRawPath());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, String path) throws IOException, InterruptedException {
        Proof proof = workbench.newest();
        if (path.equals(LiveScript.EVENTS)) {
            announcements.stayWith(exchange);
        } else if (path.equals("/")) {
            if (proof.languages().isEmpty()) {
                html(exchange, 503, ProblemPage.of(workbench.root(), proof, Optional.empty(), proof.problems(), false));
            } else {
                redirect(exchange, "/" + proof.languages().getFirst() + PAGE);
            }
        } else if (path.startsWith(LAST)) {
            last(exchange, path.substring(LAST.length()), proof);
        } else if (proof.languages().stream().anyMatch(tag -> path.equals("/" + tag) || path.equals("/" + tag + "/"))) {
            redirect(exchange, path.replaceAll("/$", "") + PAGE);
        } else {
            Optional<String> page = languageOf(path, PAGE, proof);
            Optional<String> pdf = languageOf(path, PDF, proof);
            if (page.isPresent()) {
                workbench.lookAt(page.get());
                page(exchange, page.get(), false);
            } else if (pdf.isPresent()) {
                page(exchange, pdf.get(), true);
            } else {
                file(exchange, path.substring(1), proof.data());
            }
        }
    }

    private static Optional<String> languageOf(String path, String file, Proof proof) {
        return proof.languages().stream().filter(tag -> path.equals("/" + tag + file)).findFirst();
    }

    private void page(HttpExchange exchange, String language, boolean pdf) throws IOException, InterruptedException {
        Optional<Page> page = workbench.page(language);
        // asked after the page came: if a newer one has come meanwhile, the announcement brings the browser back
        Proof proof = workbench.newest();
        if (page.isPresent() && page.get() instanceof Page.Printed(Press.Printed files)) {
            if (pdf) {
                bytes(exchange, 200, "application/pdf", files.pdf());
            } else {
                html(exchange, 200, LiveScript.into(new String(files.html(), StandardCharsets.UTF_8),
                        proof.name(), "", ""));
            }
            return;
        }
        List<String> problems = page.isPresent() && page.get() instanceof Page.Unprintable(List<String> found)
                ? found
                : proof.problems();
        html(exchange, 503, ProblemPage.of(workbench.root(), proof, Optional.of(language), problems,
                workbench.lastPrinted().containsKey(language + PAGE)));
    }

    private void last(HttpExchange exchange, String name, Proof proof) throws IOException {
        byte[] file = workbench.lastPrinted().get(name);
        if (file != null && name.endsWith(PAGE)) {
            html(exchange, 200, LiveScript.into(new String(file, StandardCharsets.UTF_8), proof.name(),
                    ProblemPage.banner(name.substring(0, name.length() - PAGE.length())), ProblemPage.BANNER_STYLE));
        } else {
            file(exchange, name, workbench.lastPrinted());
        }
    }

    private static void file(HttpExchange exchange, String name, Map<String, byte[]> files) throws IOException {
        byte[] file = files.get(name);
        if (file == null) {
            text(exchange, 404, "the edition has no such file");
        } else {
            bytes(exchange, 200, type(name), file);
        }
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "csv" -> "text/csv; charset=utf-8";
            case "json" -> "application/json";
            case "pdf" -> "application/pdf";
            default -> "application/octet-stream";
        };
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        text(exchange, 302, to);
    }

    private static void html(HttpExchange exchange, int status, String page) throws IOException {
        if (status != 200) {
            exchange.getResponseHeaders().set("Content-Security-Policy", ProblemPage.POLICY);
        }
        bytes(exchange, status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    private static void text(HttpExchange exchange, int status, String text) throws IOException {
        bytes(exchange, status, "text/plain; charset=utf-8", (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Referrer-Policy", "no-referrer");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head) {
            headers.set("Content-Length", Integer.toString(bytes.length));
        }
        exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
        if (!head) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
    }
}
