package org.tidemark.app;

import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What can be typed. Declared by calls rather than annotations: nothing is looked up by reflection when the program starts.
 */
final class CommandLines {
    static final String NAME = "tidemark";
    static final String VERSION = "0.1.0";

    private CommandLines() {}

    static CommandLine tidemark() {
        CommandSpec top = CommandSpec.create().name(NAME);
        top.usageMessage().description("Turns market CSVs into a research report that proves its own numbers.");
        top.addOption(help());
        top.addOption(
                OptionSpec.builder("-V", "--version").versionHelp(true).description("Print the version.").build());
        add(top, verb("demo", "Build the bundled workspace as of 2026-01-23.", out("the folder 'out' of the program")));
        add(top, verb("init", "Make a workspace to start from.",
                positional("DIR", "1", "A folder that is new or empty.")));
        add(top, verb("check", "Read configuration and data, report every problem at once, write nothing.", inputs(),
                asOf("the last day that every required series reaches"), json()));
        add(top, verb("fetch", "Refresh the files that have a source, each after it has been checked.", workspace(),
                option("--only", "FILES", "Files, joined by commas (default: all that have a source)."),
                flag("--accept-losses", "Take files with fewer rows or an earlier last day than there were."),
                flag("--dry-run", "Ask and check, and write nothing."), json()));
        add(top, verb("build", "Make the edition of a day.", workspace(),
                asOf("the last day that every required series reaches"),
                option("--lang", "LANG", "Languages, joined by commas (default: all of the workspace)."),
                out("the folder 'out' of the workspace"), json()));
        add(top, verb("verify", "Read editions back: every file whole, every printed figure its fact.", workspace(),
                asOf("every edition"),
                out("the folder 'out' of the workspace"), json()));
        add(top, verb("preview", "Show the edition in a browser, and again whenever something changes.", workspace(),
                option("--port", "PORT", "Port on this machine (default: 7117 or any; 0: any)."),
                asOf("the last day that every required series reaches")));
        add(top, verb("publish", "Put an edition into a folder that a web server shows.", workspace(),
                OptionSpec.builder("--to").type(String.class).arity("1").paramLabel("DIR").required(true)
                        .description("The folder of the site.").build(),
                asOf("the newest edition"), out("the folder 'out' of the workspace"),
                flag("--withdraw",
                        "Set a notice in the place of the edition of --as-of, and take its PDF and figures away."),
                option("--reason", "TEXT", "Why, for readers: of a correction or a withdrawal."),
                flag("--dry-run", "Say what would be done and do nothing.")));
        add(top, verb("send", "Write a letter to every row of recipients.csv, or send it with --yes.", workspace(),
                option("--group", "GROUP", "Only readers of these groups, joined by commas (default: everybody)."),
                flag("--yes", "Send the letters; without it they are written to be looked at."),
                flag("--correction", "Send a revision of an edition that was there before."),
                flag("--no-wait", "Leave letters that the server does not take now to a later call."),
                option("--resolve", "WORD", "Your word on uncertain letters: 'sent' if they arrived, 'resend' if not."),
                option("--address", "ADDRESS", "Those that --resolve is about, joined by commas, or 'all'."), json(),
                option("--to-dir", "DIR",
                        "Where letters are written without --yes (default: 'mail' in the output folder)."),
                asOf("the newest edition"), out("the folder 'out' of the workspace")));
        add(top, verb("run", "Check, build, publish and send, up to the first gate that is shut.", workspace(),
                flag("--if-due", "Only when the schedule says so; safe to call every hour."),
                option("--period", "ID", "One period that is due, such as 2026-W04, also when it was missed."),
                asOf("the last day that every required series reaches"),
                flag("--fetch", "Fetch new files first, before an edition is made."),
                flag("--dry-run", "Do all of it but publish and send nothing, and keep nothing."),
                out("the folder 'out' of the workspace"), json()));
        add(top, verb("status", "List the editions and what became of their letters.", workspace(),
                out("the folder 'out' of the workspace"), json()));
        add(top, verb("doctor", "Say what of this machine matters.", workspace(),
                out("the folder 'out' of the workspace"), json()));
        return new CommandLine(top);
    }

    private static void add(CommandSpec top, CommandSpec verb) {
        top.addSubcommand(verb.name(), verb);
    }

    private static CommandSpec verb(String name, String description, CommandLine.Model.ArgSpec... args) {
        CommandSpec verb = CommandSpec.create().name(name);
        verb.usageMessage().description(description);
        verb.addOption(help());
        List.of(args).forEach(verb::add);
        return verb;
    }

    private static OptionSpec help() {
        return OptionSpec.builder("-h", "--help").usageHelp(true).description("Print this help.").build();
    }

    private static OptionSpec option(String name, String label, String description) {
        return OptionSpec.builder(name).type(String.class).arity("1").paramLabel(label).description(description)
                .build();
    }

    private static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name).type(boolean.class).arity("0").description(description).build();
    }

    private static OptionSpec asOf(String otherwise) {
        return option("--as-of", "DAY", "Day of the edition, such as 2026-01-23 (default: " + otherwise + ").");
    }

    private static OptionSpec out(String otherwise) {
        return option("--out", "DIR", "Where editions are kept (default: " + otherwise + ").");
    }

    private static OptionSpec json() {
        return flag("--json", "Answer in JSON.");
    }

    private static PositionalParamSpec workspace() {
        return positional("WORKSPACE", "0..1", "The folder of report.yaml (default: this folder).");
    }

    private static PositionalParamSpec inputs() {
        return PositionalParamSpec.builder().index("0..*").arity("0..*").paramLabel("WORKSPACE|FILE...")
                .hideParamSyntax(true)
                .type(List.class).auxiliaryTypes(String.class)
                .description(
                        "The folder of report.yaml (default: this folder), or files and folders of data without one.")
                .build();
    }

    private static PositionalParamSpec positional(String label, String arity, String description) {
        return PositionalParamSpec.builder().index("0").arity(arity).required(arity.equals("1")).paramLabel(label)
                .type(String.class)
                .description(description).build();
    }

    /** The help text of the program or of a verb, without colours. */
    static String usage(CommandSpec spec) {
        var bytes = new java.io.ByteArrayOutputStream();
        var stream = new java.io.PrintStream(bytes, true, StandardCharsets.UTF_8);
        spec.commandLine().usage(stream, Help.Ansi.OFF);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
