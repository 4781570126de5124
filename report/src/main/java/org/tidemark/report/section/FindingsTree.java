package org.tidemark.report.section;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tidemark.model.Curve;
import org.tidemark.model.Fact;
import org.tidemark.model.Findings;

/**
 * The findings of a study as maps, lists, texts and booleans, named as the study's record names them: all that a template can
 * reach, and no Java object behind it.
 *
 * <p>A fact becomes its id, which only {@code <@fact>} can print; an empty {@link Optional} leaves its name out; an enum constant
 * becomes a kebab-case word; curves are for charts and stay away. The list of all facts of a study is left out too, since a
 * template addresses facts by role.
 */
final class FindingsTree {
    private FindingsTree() {
    }

    static Map<String, Object> of(Findings findings) {
        if (!(findings instanceof Record study)) {
            throw new IllegalArgumentException(findings.getClass() + " is not a record; a template sees records only");
        }
        Map<String, Object> tree = branch(study);
        tree.remove("facts");
        return tree;
    }

    private static Map<String, Object> branch(Record study) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (RecordComponent component : study.getClass().getRecordComponents()) {
            node(read(study, component)).ifPresent(value -> tree.put(component.getName(), value));
        }
        return tree;
    }

    private static Object read(Record study, RecordComponent component) {
        try {
            return component.getAccessor().invoke(study);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(study.getClass() + "." + component.getName() + " cannot be read", e);
        }
    }

    private static Optional<Object> node(Object value) {
        return switch (value) {
            case Fact fact -> Optional.of(fact.id());
            case Curve curve -> Optional.empty();
            case Optional<?> optional -> optional.flatMap(FindingsTree::node);
            case List<?> list -> Optional.of(nodes(list));
            case Map<?, ?> map -> Optional.of(nodes(map));
            case Record inner -> Optional.of(branch(inner));
            case Enum<?> constant -> Optional.of(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case LocalDate day -> Optional.of(day.toString());
            case String text -> Optional.of(text);
            case Boolean flag -> Optional.of(flag);
            case Number number -> Optional.of(number);
            default -> throw new IllegalArgumentException(value.getClass() + " has no place in a template's model");
        };
    }

    private static List<Object> nodes(List<?> list) {
        List<Object> nodes = new ArrayList<>(list.size());
        list.forEach(element -> node(element).ifPresent(nodes::add));
        return nodes;
    }

    private static Map<String, Object> nodes(Map<?, ?> map) {
        Map<String, Object> nodes = new LinkedHashMap<>();
        map.forEach((key, value) -> node(value).ifPresent(node -> nodes.put(key.toString(), node)));
        return nodes;
    }
}
