package org.tidemark.report.template;

import freemarker.core.Environment;
import freemarker.core.TemplateMarkupOutputModel;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tidemark.model.Fact;
import org.tidemark.model.FactBook;
import org.tidemark.model.Outcome;
import org.tidemark.model.Phrase;
import org.tidemark.model.Quantity;
import org.tidemark.report.text.Formats;
import org.tidemark.report.text.Josa;
import org.tidemark.report.text.Messages;
import org.tidemark.report.text.Nearest;

/**
 * What every template may call, in one language.
 *
 * <table>
 * <caption>Directives and functions</caption>
 * <tr><th>{@code <@fact id= [style="table"] [sign="signed|none|drop"] [josa="은/는"]/>}</th>
 * <td>the figure of a fact. In a sentence a fact without a value is an error, so ask {@code has(id)} first; in a table the
 * message {@code unavailable} stands for it</td></tr>
 * <tr><th>{@code <@cell id= [sign=]/>}</th><td>a table cell with that figure</td></tr>
 * <tr><th>{@code <@reason id=/>}</th><td>the sentence why a fact has no value</td></tr>
 * <tr><th>{@code <@reasons ids=/>}</th><td>a note with the reasons of those facts of a list that have no value, each once;
 * nothing if all have one</td></tr>
 * <tr><th>{@code <@name id= [josa=]/>, <@name text=/>}</th><td>the proper name of a series, fund or index; or a text
 * of a data file by the name that the workspace gives it, as it is if it gives none</td></tr>
 * <tr><th>{@code <@m key= …/>}</th><td>a message; an argument that is the id of a fact is printed as one, another text by its
 * name, and what {@code fact()} and {@code name()} give as it is</td></tr>
 * <tr><th>{@code <@term key=/>}</th><td>the message {@code term.<key>}</td></tr>
 * <tr><th>{@code fact(id[, style[, sign]]), name(id), m(key)}</th><td>the same as values</td></tr>
 * <tr><th>{@code has(id), positive(id), negative(id)}</th><td>whether a fact has a value; whether the printed value is above or
 * below zero</td></tr>
 * </table>
 */
final class Vocabulary {
    private final Messages messages;
    private final FactBook facts;

    Vocabulary(Messages messages, FactBook facts) {
        this.messages = messages;
        this.facts = facts;
    }

    /** By the name that templates use. */
    Map<String, TemplateModel> calls() {
        Map<String, TemplateModel> calls = new TreeMap<>();
        calls.put("fact", new Call(List.of("id", "style", "sign", "josa"), this::fact));
        calls.put("cell", new Call(List.of("id", "sign"), this::cell));
        calls.put("reason", new Call(List.of("id"), this::reason));
        calls.put("reasons", new Call(List.of("ids"), this::reasons));
        calls.put("name", new Call(List.of("id", "josa", "text"), this::name));
        calls.put("term", new Call(List.of("key"), this::term));
        calls.put("m", new Call(List.of("key"), this::message));
        calls.put("has", (TemplateMethodModelEx) arguments -> known(only(arguments)).isAvailable());
        calls.put("positive", (TemplateMethodModelEx) arguments -> signum(only(arguments)) > 0);
        calls.put("negative", (TemplateMethodModelEx) arguments -> signum(only(arguments)) < 0);
        return calls;
    }

    private String fact(Arguments given) throws TemplateModelException {
        String id = given.text("id");
        boolean table = switch (given.text("style", "full")) {
            case "full" -> false;
            case "table" -> true;
            default -> throw new Refusal("style '" + given.text("style") + "' is unknown", "write full or table");
        };
        return figure(known(id), table ? Formats.Style.TABLE : Formats.Style.FULL, sign(given), given);
    }

    private String cell(Arguments given) throws TemplateModelException {
        return "<td>" + figure(known(given.text("id")), Formats.Style.TABLE, sign(given), given) + "</td>";
    }

    private String figure(Fact fact, Formats.Style style, Formats.Sign sign, Arguments given)
            throws TemplateModelException {
        String text = switch (fact.outcome()) {
            case Outcome.Computed<Quantity>(Quantity value) -> messages.formats().print(value, style, sign);
            case Outcome.Unavailable<Quantity>(Phrase reason) -> {
                if (style == Formats.Style.FULL) {
                    throw new Refusal("fact '" + fact.id() + "' has no value (" + reason + ")",
                            "ask <#if has(…)> first and say <@reason …/> otherwise");
                }
                yield messages.say("unavailable");
            }
        };
        return withParticle(Markup.data(fact.id(), text), text, given);
    }

    private String reason(Arguments given) throws TemplateModelException {
        Fact fact = known(given.text("id"));
        return switch (fact.outcome()) {
            case Outcome.Computed<Quantity> computed -> throw new Refusal("fact '" + fact.id() + "' has a value",
                    "print it with <@fact …/>, or ask <#if !has(…)> first");
            case Outcome.Unavailable<Quantity>(Phrase reason) -> Markup.data(fact.id(), messages.say(reason));
        };
    }

    private String reasons(Arguments given) throws TemplateModelException {
        if (!(given.model("ids") instanceof TemplateSequenceModel ids)) {
            throw new Refusal("ids is not a list", "give a list of fact ids");
        }
        Set<String> said = new LinkedHashSet<>();
        var out = new StringBuilder();
        for (int i = 0; i < ids.size(); i++) {
            Fact fact = known(textOf("ids", ids.get(i)));
            if (fact.outcome() instanceof Outcome.Unavailable<Quantity>(Phrase reason)) {
                String sentence = messages.say(reason);
                if (said.add(sentence)) {
                    out.append(out.isEmpty() ? "" : " ").append(Markup.data(fact.id(), sentence));
                }
            }
        }
        return out.isEmpty() ? "" : "<p class=\"note\">" + out + "</p>";
    }

    private String name(Arguments given) throws TemplateModelException {
        String name = given.has("text")
                ? messages.name(given.text("text")).orElse(given.text("text"))
                : messages.requireName(given.text("id"));
        return withParticle(Markup.name(name), name, given);
    }

    private String term(Arguments given) throws TemplateModelException {
        return Markup.escape(messages.say("term." + given.text("key")));
    }

    private String message(Arguments given) throws TemplateModelException {
        Map<String, Messages.Argument> filled = new LinkedHashMap<>();
        for (String name : given.names()) {
            if (!name.equals("key")) {
                filled.put(name, argument(name, given.model(name)));
            }
        }
        return messages.fill(given.text("key"), filled, Markup::escape);
    }

    private Messages.Argument argument(String name, @Nullable TemplateModel value) throws TemplateModelException {
        if (value instanceof TemplateMarkupOutputModel<?> markup) {
            return new Messages.Argument(Call.markupOf(markup), null);
        }
        if (value instanceof TemplateBooleanModel choice) {
            return new Messages.Argument(String.valueOf(choice.getAsBoolean()), null);
        }
        String text = textOf(name, value);
        var fact = facts.find(text);
        if (fact.isEmpty()) {
            return new Messages.Argument(messages.name(text).map(Markup::name).orElseGet(() -> Markup.escape(text)),
                    null);
        }
        if (!(fact.get().outcome() instanceof Outcome.Computed<Quantity>(Quantity quantity))) {
            throw new Refusal("fact '" + text + "' has no value", "ask <#if has(…)> first");
        }
        return new Messages.Argument(Markup.data(text, messages.formats().print(quantity)),
                quantity instanceof Quantity.Numeric number ? number.printed() : null);
    }

    private static String withParticle(String markup, String text, Arguments given) throws TemplateModelException {
        return given.has("josa") ? markup + Josa.after(text, given.text("josa")) : markup;
    }

    private static Formats.Sign sign(Arguments given) throws TemplateModelException {
        String sign = given.text("sign", "natural");
        try {
            return Formats.Sign.valueOf(sign.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refusal("sign '" + sign + "' is unknown", "write natural, signed, none or drop");
        }
    }

    private Fact known(String id) throws TemplateModelException {
        var fact = facts.find(id);
        if (fact.isEmpty()) {
            List<String> ids = facts.all().stream().map(Fact::id).toList();
            throw new Refusal("there is no fact '" + id + "'",
                    Nearest.hint(id, ids, "facts.json lists those there are"));
        }
        return fact.get();
    }

    private int signum(String id) throws TemplateModelException {
        if (known(id).outcome() instanceof Outcome.Computed<Quantity>(Quantity.Numeric number)) {
            return number.printed().signum();
        }
        throw new Refusal("fact '" + id + "' has no number", "ask <#if has(…)> first");
    }

    private static String only(List<?> arguments) throws TemplateModelException {
        if (arguments.size() != 1) {
            throw new Refusal(arguments.size() + " arguments are given", "give the id of one fact");
        }
        return textOf("id", (TemplateModel) arguments.getFirst());
    }

    private static String textOf(String name, @Nullable TemplateModel value) throws TemplateModelException {
        if (value instanceof TemplateScalarModel scalar) {
            return scalar.getAsString();
        }
        throw new Refusal("argument '" + name + "' is not a text",
                "give a text such as a fact id; a number comes from a fact");
    }

    /** The arguments of one call by name. */
    private record Arguments(Map<String, ? extends @Nullable TemplateModel> byName) {
        Set<String> names() {
            return byName.keySet();
        }

        boolean has(String name) {
            return byName.get(name) != null;
        }

        @Nullable
        TemplateModel model(String name) {
            return byName.get(name);
        }

        String text(String name) throws TemplateModelException {
            if (!has(name)) {
                throw new Refusal("argument '" + name + "' is missing", "write " + name + "=…");
            }
            return textOf(name, byName.get(name));
        }

        String text(String name, String otherwise) throws TemplateModelException {
            return has(name) ? text(name) : otherwise;
        }
    }

    @FunctionalInterface
    private interface Body {
        String markup(Arguments given) throws TemplateModelException;
    }

    /** One word of the vocabulary, as a directive with named arguments and as a function with the same in order. */
    private record Call(List<String> names, Body body) implements TemplateDirectiveModel, TemplateMethodModelEx {

        static String markupOf(TemplateMarkupOutputModel<?> markup) throws TemplateModelException {
            if (markup.getOutputFormat() instanceof XHTMLOutputFormat format) {
                return format.getMarkupString((freemarker.core.TemplateXHTMLOutputModel) markup);
            }
            throw new Refusal("a value is markup of another kind", "use fact(…) or name(…)");
        }

        @Override
        @SuppressWarnings("rawtypes") // as FreeMarker declares it
        public void execute(Environment environment, Map parameters, TemplateModel[] loopVariables,
                @Nullable TemplateDirectiveBody nested) throws TemplateException, IOException {
            Map<String, TemplateModel> given = new LinkedHashMap<>();
            for (Map.Entry<?, ?> parameter : ((Map<?, ?>) parameters).entrySet()) {
                String name = (String) parameter.getKey();
                // A message has arguments of its own.
                if (!names.contains(name) && !names.equals(List.of("key"))) {
                    throw new Refusal("'" + name + "' is not an argument here", "choose from " + names);
                }
                given.put(name, (TemplateModel) parameter.getValue());
            }
            environment.getOut().write(body.markup(new Arguments(given)));
        }

        @Override
        @SuppressWarnings("rawtypes") // as FreeMarker declares it
        public Object exec(List arguments) throws TemplateModelException {
            List<Object> values = new ArrayList<>((List<?>) arguments);
            if (values.size() > names.size()) {
                throw new Refusal(values.size() + " arguments are given", "the arguments are " + names);
            }
            Map<String, TemplateModel> given = new LinkedHashMap<>();
            for (int i = 0; i < values.size(); i++) {
                given.put(names.get(i), (TemplateModel) values.get(i));
            }
            return XHTMLOutputFormat.INSTANCE.fromMarkup(body.markup(new Arguments(given)));
        }
    }
}
