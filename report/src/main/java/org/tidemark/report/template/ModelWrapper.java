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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidemark.model.Fact;

/**
 * What a template sees of a model: maps, lists, texts, booleans, and of records the components and the yes-or-no questions. A {@link Fact} is its id, an
 * enum constant a lower-case word, an empty {@link Optional} nothing. Methods of any other object are out of reach.
 */
final class ModelWrapper extends SimpleObjectWrapper {

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
            for (RecordComponent component : row.getClass().getRecordComponents()) {
                if (component.getName().equals(key)) {
                    try {
                        component.getAccessor().setAccessible(true);
                        return wrapper.wrap(component.getAccessor().invoke(row));
                    } catch (ReflectiveOperationException e) {
                        throw new TemplateModelException("component " + key + " cannot be read", e);
                    }
                }
            }
            for (Method question : row.getClass().getDeclaredMethods()) {
                if (question.getName().equals(key) && isQuestion(question)) {
                    try {
                        question.setAccessible(true);
                        return wrapper.wrap(question.invoke(row));
                    } catch (ReflectiveOperationException e) {
                        throw new TemplateModelException("question " + key + " cannot be asked", e);
                    }
                }
            }
            List<String> names = Arrays.stream(row.getClass().getRecordComponents()).map(RecordComponent::getName)
                    .toList();
            throw new Refusal("there is no '" + key + "' here", "choose from " + names);
        }

        private static boolean isQuestion(Method method) {
            return method.getParameterCount() == 0 && method.getReturnType() == boolean.class
                    && Modifier.isPublic(method.getModifiers());
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
