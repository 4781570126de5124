package org.tidemark.report.template;

import freemarker.cache.TemplateLoader;
import freemarker.core.Environment;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleHash;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
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
        var out = new StringWriter(1 << 14);
        try {
            Template template = configuration.getTemplate(shape);
            Environment environment = template.createProcessingEnvironment(root, out);
            // Global, so that shapes which sections share can call the narrative too.
            environment.setGlobalVariable(NARRATIVE, environment.importLib(narrative, NARRATIVE));
            environment.process();
            return out.toString();
        } catch (ParseException e) {
            throw TemplateProblem.at(place(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber()),
                    oneLine(e.getEditorMessage()), "mend the template").causedBy(e);
        } catch (TemplateException e) {
            throw explained(e, narrative);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        int seen = source.find(name).map(text -> AnnotatedTemplate.originalColumn(name, text, line, column))
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
            return new StringReader(AnnotatedTemplate.of(template.name(), template.text()));
        }

        @Override
        public void closeTemplateSource(Object found) {
            // Nothing is open: the text is in memory.
        }
    }
}
