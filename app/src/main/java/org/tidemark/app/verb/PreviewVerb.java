package org.tidemark.app.verb;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.tidemark.app.Status;
import org.tidemark.app.preview.Previewer;
import org.tidemark.app.workspace.Workspace;

/** {@code preview}: the edition in a browser while it is being worked on. */
public final class PreviewVerb {
    /** Tried first when none is asked for, so that the tab of yesterday still works. */
    private static final int USUAL_PORT = 7117;
    private static final int ANY_PORT = 0;
    private static final int LAST_PORT = 65_535;

    private PreviewVerb() {}

    public static int run(Call call) throws IOException {
        Optional<LocalDate> asOf = call.asOf();
        Optional<Integer> port = call.option("--port").map(PreviewVerb::port);
        Path folder = call.folder();
        // what is wrong with its configuration is shown in the browser, but there must be one
        if (!Files.isRegularFile(folder.resolve(Workspace.CONFIG))) {
            call.workspace();
            return Status.REFUSED;
        }
        try (Previewer previewer = start(call, folder, asOf, port)) {
            var closing = new Thread(previewer::close, "close the preview");
            Runtime.getRuntime().addShutdownHook(closing);
            call.out().println(previewer.address());
            call.out().flush();
            call.err().println("watching " + folder + "; Ctrl-C ends the preview");
            previewer.await();
        } catch (BindException e) {
            call.err().println("tidemark: port " + port.orElse(USUAL_PORT) + " cannot be had (" + e.getMessage()
                    + "); choose another with --port, 0 for any that is free");
            return Status.FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Status.DONE;
    }

    private static Previewer start(Call call, Path folder, Optional<LocalDate> asOf, Optional<Integer> port)
            throws IOException {
        try {
            return start(call, folder, asOf, port.orElse(USUAL_PORT));
        } catch (BindException e) {
            if (port.isPresent()) {
                throw e;
            }
            return start(call, folder, asOf, ANY_PORT);
        }
    }

    private static Previewer start(Call call, Path folder, Optional<LocalDate> asOf, int port) throws IOException {
        return Previewer.start(folder, asOf, port, call.surroundings().presses(), call.err()::println);
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= ANY_PORT && port <= LAST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number outside the range
        }
        throw new Call.WrongUsage("--port: '" + text + "' is not a number from 0 to " + LAST_PORT);
    }
}
