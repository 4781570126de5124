package org.tidemark.report.template;

import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidemark.model.Fact;

/**
 * What a template sees of a model: maps, lists, texts, booleans, and of records the components and the yes-or-no questions. A {@link Fact} is its id, an
 * enum constant a lower-case word, an empty {@link Optional} nothing. Methods of any other object are out of reach.
 */
final class ModelWrapper extends SimpleObjectWrapper {

    private final Readers readers = new Readers();

    ModelWrapper() {
        super(Configuration.VERSION_2_3_34);
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        return switch (value) {
            case Fact fact -> new SimpleScalar(fact.id());
            case Optional<?> optional -> wrap(optional.orElse(null));
            case Enum<?> constant -> new SimpleScalar(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case Record row -> new RecordModel(row, this);
            case null, default -> super.wrap(value);
        };
    }

    /** The components of a record by name, and its methods that answer yes or no without an argument. */
    private record RecordModel(Record row, ModelWrapper wrapper) implements TemplateHashModel {

        @Override
        public @Nullable TemplateModel get(String key) throws TemplateModelException {
            Map<String, Method> readers = wrapper.readers.get(row.getClass());
            Method reader = readers.get(key);
            if (reader == null) {
                throw new Refusal("there is no '" + key + "' here", "choose from " + readers.keySet());
            }
            try {
                return wrapper.wrap(reader.invoke(row));
            } catch (ReflectiveOperationException e) {
                throw new TemplateModelException("'" + key + "' cannot be read", e);
            }
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    /** Looked up once for each type of record: templates ask thousands of times. */
    private static final class Readers extends ClassValue<Map<String, Method>> {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> readers = new LinkedHashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                readers.put(component.getName(), component.getAccessor());
            }
            for (Method method : type.getDeclaredMethods()) {
                if (method.getParameterCount() == 0 && method.getReturnType() == boolean.class
                        && Modifier.isPublic(method.getModifiers())) {
                    readers.putIfAbsent(method.getName(), method);
                }
            }
            readers.values().forEach(reader -> reader.setAccessible(true));
            return readers;
        }
    }
}
