package org.tidemark.report.template;

import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FileExtensionMatcher;
import freemarker.cache.TemplateLoader;
import freemarker.core.Environment;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleHash;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tidemark.model.FactBook;
import org.tidemark.report.document.Section;
import org.tidemark.report.text.Language;
import org.tidemark.report.text.Messages;
import org.tidemark.report.text.Nearest;
import org.tidemark.report.text.TemplateProblem;
import org.tidemark.report.text.TemplateSource;

/**
 * Fills the templates of a section: {@code section/<study>.ftlx} is the shape for all languages, the macros of
 * {@code narrative/<study>_<lang>.ftlx} are its words, called as {@code <@say.lead/>}.
 *
 * <p>Templates are read once and shared by all languages. They reach nothing but their model and the
 * {@link Vocabulary}: no classes, no clock, no files outside the templates. Every problem is a {@link TemplateProblem} with
 * file, line and column. Safe for several threads at once.
 */
public final class TemplateEngine {
    private static final String NARRATIVE = "say";

    /** Folder of the templates whose markup is a page itself. */
    private static final String SITE = "site/";

    private final TemplateSource source;
    private final Configuration configuration;
    private final ModelWrapper wrapper = new ModelWrapper();
    private final Map<Language, NumberWords> numberWords = new ConcurrentHashMap<>();

    public TemplateEngine(TemplateSource source) {
        this.source = source;
        this.configuration = lockedDown(source, wrapper);
    }

    private static Configuration lockedDown(TemplateSource source, ModelWrapper wrapper) {
        var configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(new SourceLoader(source));
        configuration.setLocalizedLookup(false);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setObjectWrapper(wrapper);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setRecognizeStandardFileExtensions(false);
        configuration.setOutputFormat(XHTMLOutputFormat.INSTANCE);
        configuration.setTemplateConfigurations(plainText());
        configuration.setAutoEscapingPolicy(Configuration.ENABLE_IF_SUPPORTED_AUTO_ESCAPING_POLICY);
        configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputEncoding("UTF-8");
        configuration.setNumberFormat("computer");
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        return configuration;
    }

    /** A name that ends in {@code .ftl} is of text that nobody parses; all others are of XHTML. */
    private static ConditionalTemplateConfigurationFactory plainText() {
        var plain = new TemplateConfiguration();
        plain.setOutputFormat(PlainTextOutputFormat.INSTANCE);
        return new ConditionalTemplateConfigurationFactory(new FileExtensionMatcher("ftl"), plain);
    }

    /**
     * The section of a study in the language of {@code messages}.
     *
     * @param model roles and choices: maps, lists, records, texts, booleans, and facts, which templates see as ids
     * @throws TemplateProblem if a template, message, fact or translation is missing or wrong
     */
    public Section section(String study, Map<String, ?> model, Messages messages, FactBook facts) {
        Language language = messages.language();
        String shape = "section/" + study + ".ftlx";
        String narrative = "narrative/" + study + "_" + language.tag() + ".ftlx";
        source.require(shape, "write the section's shape");
        source.require(narrative, "write the section's words in this language");
        String markup = fill(shape, narrative, root(model, messages, facts));
        return new BlockParser(source, language, numberWords(language)).section(study, shape, markup);
    }

    /**
     * A page around the reports, such as {@code site/home.ftlx}: markup of its own, not read into blocks. Everything from the
     * model and from messages is escaped.
     *
     * @param name   without its folder and ending
     * @param model  as for {@link #section}; numbers too, which messages may count
     * @param markup of our own, by name, which goes in as it is
     * @throws TemplateProblem if a template or message is missing or wrong
     */
    public String page(String name, Map<String, ?> model, Map<String, String> markup, Messages messages) {
        String file = SITE + name + ".ftlx";
        source.require(file, "write the page's shape");
        var root = new SimpleHash(model, wrapper);
        root.put("m", new PageMessages(messages));
        try {
            for (Map.Entry<String, String> own : markup.entrySet()) {
                root.put(own.getKey(), XHTMLOutputFormat.INSTANCE.fromMarkup(own.getValue()));
            }
        } catch (TemplateModelException e) {
            throw new IllegalStateException("a string is markup", e);
        }
        var out = new StringWriter(1 << 14);
        try {
            configuration.getTemplate(file).process(root, out);
            return out.toString();
        } catch (ParseException e) {
            throw unreadable(e);
        } catch (TemplateException e) {
            throw explained(e, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private NumberWords numberWords(Language language) {
        return numberWords.computeIfAbsent(language, wanted -> NumberWords.load(source, wanted));
    }

    private SimpleHash root(Map<String, ?> model, Messages messages, FactBook facts) {
        var root = new SimpleHash(model, wrapper);
        new Vocabulary(messages, facts).calls().forEach((name, call) -> {
            if (model.containsKey(name)) {
                throw new IllegalArgumentException("the model has '" + name + "', which templates call; rename it");
            }
            root.put(name, call);
        });
        return root;
    }

    private String fill(String shape, String narrative, SimpleHash root) {
        return process(shape, narrative, root, environment -> {
            // Global, so that shapes which sections share can call the narrative too.
            environment.setGlobalVariable(NARRATIVE, environment.importLib(narrative, NARRATIVE));
        });
    }

    /**
     * A page around the report, such as a letter: escaped by itself, and free of facts, which only sections print.
     *
     * @param template such as {@code delivery/letter.ftlx}; plain text if it ends in {@code .ftl}
     * @param model    record of texts, choices, lists and records; what is absent is an empty {@link java.util.Optional}
     * @throws TemplateProblem if the template is missing or wrong
     */
    public String page(String template, Record model) {
        source.require(template, "write its shape");
        return process(template, template, new SimpleHash(Map.of("page", model), wrapper), environment -> {});
    }

    /** What a template needs before it runs. */
    private interface Preparation {
        void prepare(Environment environment) throws IOException, TemplateException;
    }

    /** @param blamed the template that a problem without a place is in */
    private String process(String shape, String blamed, SimpleHash root, Preparation preparation) {
        var out = new StringWriter(1 << 14);
        try {
            Template template = configuration.getTemplate(shape);
            Environment environment = template.createProcessingEnvironment(root, out);
            preparation.prepare(environment);
            environment.process();
            return out.toString();
        } catch (ParseException e) {
            throw unreadable(e);
        } catch (TemplateException e) {
            throw explained(e, blamed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TemplateProblem unreadable(ParseException e) {
        return TemplateProblem.at(place(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber()),
                oneLine(e.getEditorMessage()), "mend the template").causedBy(e);
    }

    private TemplateProblem explained(TemplateException e, String narrative) {
        String name = e.getTemplateSourceName();
        Integer line = e.getLineNumber();
        Integer column = e.getColumnNumber();
        String place = name == null || line == null || column == null ? narrative : place(name, line, column);
        Throwable cause = e.getCause();
        if (e instanceof Refusal refusal) {
            return TemplateProblem.at(place, refusal.problem(), refusal.remedy()).causedBy(e);
        }
        if (cause instanceof Refusal refusal) {
            return TemplateProblem.at(place, refusal.problem(), refusal.remedy()).causedBy(e);
        }
        if (cause instanceof TemplateProblem problem) {
            return new TemplateProblem(place + ": " + problem.getMessage()).causedBy(e);
        }
        if (e instanceof InvalidReferenceException missing) {
            String expression = String.valueOf(missing.getBlamedExpressionString());
            String macro = expression.startsWith(NARRATIVE + ".") ? expression.substring(NARRATIVE.length() + 1) : "";
            return TemplateProblem.at(place, "there is no '" + expression + "'", macro.isEmpty()
                    ? "pass it in the model of the section, or ask <#if " + expression + "??>"
                    : "write <#macro " + macro + "> in " + narrative).causedBy(e);
        }
        return TemplateProblem.at(place, oneLine(e.getMessageWithoutStackTop()), "mend the template").causedBy(e);
    }

    private String place(String name, int line, int column) {
        int seen = name.startsWith(SITE)
                ? column
                : source.find(name).map(text -> AnnotatedTemplate.originalColumn(name, text, line, column))
                        .orElse(column);
        return name + ":" + line + ":" + seen;
    }

    /** FreeMarker explains at length, over many lines; the first sentence says what is wrong. */
    private static String oneLine(@Nullable String message) {
        String text = message == null ? "it cannot be read" : message.strip();
        int end = text.indexOf("\n\n");
        String first = (end < 0 ? text : text.substring(0, end)).replace('\n', ' ');
        return first.endsWith(".") || first.endsWith(":") ? first.substring(0, first.length() - 1) : first;
    }

    /** Gives FreeMarker the annotated text of a template. */
    private record SourceLoader(TemplateSource source) implements TemplateLoader {
        private record Found(String name, String text) {}

        @Override
        public @Nullable Object findTemplateSource(String name) {
            return source.find(name).map(text -> new Found(name, text)).orElse(null);
        }

        @Override
        public long getLastModified(Object found) {
            return 0;
        }

        @Override
        public Reader getReader(Object found, String encoding) {
            Found template = (Found) found;
            return new StringReader(template.name().startsWith(SITE)
                    ? AnnotatedTemplate.checked(template.name(), template.text())
                    : AnnotatedTemplate.of(template.name(), template.text()));
        }

        @Override
        public void closeTemplateSource(Object found) {
            // Nothing is open: the text is in memory.
        }
    }
}
