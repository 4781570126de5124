package org.tidemark.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.tidemark.app.verb.BuildVerb;
import org.tidemark.app.verb.Call;
import org.tidemark.app.verb.CheckVerb;
import org.tidemark.app.verb.DemoVerb;
import org.tidemark.app.verb.DoctorVerb;
import org.tidemark.app.verb.FetchVerb;
import org.tidemark.app.verb.InitVerb;
import org.tidemark.app.verb.PreviewVerb;
import org.tidemark.app.verb.PublishVerb;
import org.tidemark.app.verb.RunVerb;
import org.tidemark.app.verb.SendVerb;
import org.tidemark.app.verb.StatusVerb;
import org.tidemark.app.verb.VerifyVerb;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The program. {@link #run} is all of it; {@link #main} only gives its answer to the shell. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // what the program prints is UTF-8, whatever the machine's own charset
        PrintStream out = utf8(System.out);
        PrintStream err = utf8(System.err);
        int status = run(args, out, err);
        out.flush();
        err.flush();
        System.exit(status);
    }

    private static PrintStream utf8(OutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    /** Does what the command line says and returns the exit status (see {@link Status}). */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        return run(args, out, err, Surroundings.ofThisProcess());
    }

    /** The same in other surroundings. */
    public static int run(String[] args, PrintStream out, PrintStream err, Surroundings surroundings) {
        CommandLine commandLine = CommandLines.tidemark();
        ParseResult parsed;
        try {
            parsed = commandLine.parseArgs(args);
        } catch (ParameterException e) {
            err.println("tidemark: " + e.getMessage());
            err.println("Try 'tidemark " + usageOf(e) + "--help'.");
            return Status.USAGE;
        }
        ParseResult verb = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        if (verb.isUsageHelpRequested() || !parsed.hasSubcommand() && !parsed.isVersionHelpRequested()) {
            String usage = CommandLines.usage(verb.commandSpec());
            (verb.isUsageHelpRequested() ? out : err).print(usage);
            return verb.isUsageHelpRequested() ? Status.DONE : Status.USAGE;
        }
        if (parsed.isVersionHelpRequested()) {
            out.println("tidemark " + CommandLines.VERSION);
            return Status.DONE;
        }
        try {
            return dispatch(new Call(verb, out, err, surroundings));
        } catch (Call.WrongUsage e) {
            err.println("tidemark " + verb.commandSpec().name() + ": " + e.getMessage());
            return Status.USAGE;
        } catch (IOException | UncheckedIOException e) {
            err.println("tidemark: " + e.getMessage() + " (" + e.getClass().getSimpleName() + ")");
            return Status.FAILED;
        } catch (RuntimeException e) {
            err.println("tidemark: this is a bug; please report what follows");
            e.printStackTrace(err);
            return Status.FAILED;
        }
    }

    /** Each verb is a class of its own, loaded when it is asked for. */
    private static int dispatch(Call call) throws IOException {
        return switch (call.verb()) {
            case "demo" -> DemoVerb.run(call);
            case "init" -> InitVerb.run(call);
            case "check" -> CheckVerb.run(call);
            case "fetch" -> FetchVerb.run(call);
            case "build" -> BuildVerb.run(call);
            case "verify" -> VerifyVerb.run(call);
            case "preview" -> PreviewVerb.run(call);
            case "publish" -> PublishVerb.run(call);
            case "send" -> SendVerb.run(call);
            case "run" -> RunVerb.run(call);
            case "status" -> StatusVerb.run(call);
            case "doctor" -> DoctorVerb.run(call);
            default -> throw new IllegalStateException("the verb " + call.verb() + " is declared and not known here");
        };
    }

    private static String usageOf(ParameterException e) {
        String name = e.getCommandLine().getCommandName();
        return name.equals(CommandLines.NAME) ? "" : name + " ";
    }
}
