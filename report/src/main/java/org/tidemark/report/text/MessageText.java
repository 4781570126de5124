package org.tidemark.report.text;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One message in ICU's MessageFormat syntax with named arguments, {@code plural} and {@code select}.
 *
 * <p>ICU reads the pattern and chooses the plural form. Numbers and dates in a message are printed by {@link Formats} alone,
 * so that they look as they do everywhere else; {@code {n, number}} and its like are refused for that reason.
 */
final class MessageText {

    private final MessagePattern pattern;
    private final String text;
    private final Set<String> names;

    /** @throws IllegalArgumentException if the syntax is wrong; the message says how */
    MessageText(String text) {
        this.text = text;
        this.pattern = new MessagePattern(text);
        Set<String> found = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            switch (part.getType()) {
                case ARG_NAME -> found.add(pattern.getSubstring(part));
                case ARG_NUMBER -> throw new IllegalArgumentException("an argument is numbered; give it a name");
                case ARG_START -> requireKnown(part.getArgType());
                default -> {}
            }
        }
        this.names = Collections.unmodifiableSet(found);
    }

    private static void requireKnown(ArgType type) {
        if (type != ArgType.NONE && type != ArgType.PLURAL && type != ArgType.SELECT) {
            throw new IllegalArgumentException("an argument of the kind " + type
                    + " would be printed in another way than the rest of the report; write {name}, plural or select");
        }
    }

    Set<String> names() {
        return names;
    }

    /** The selectors of every plural, to see that a language has the forms it needs. */
    Set<String> pluralForms() {
        Set<String> forms = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == Part.Type.ARG_START && pattern.getPart(i).getArgType() == ArgType.PLURAL) {
                int limit = pattern.getLimitPartIndex(i);
                for (int j = i + 2; j < limit; j++) {
                    if (pattern.getPartType(j) == Part.Type.ARG_SELECTOR) {
                        forms.add(pattern.getSubstring(pattern.getPart(j)));
                        j = pattern.getLimitPartIndex(nextMessage(j));
                    }
                }
            }
        }
        return forms;
    }

    /** @param literal makes the message's own words safe for where they go; arguments are taken as they are */
    String fill(Map<String, Messages.Argument> arguments, Supplier<PluralRules> rules, UnaryOperator<String> literal) {
        var out = new StringBuilder();
        fill(0, arguments, rules, literal, "", out);
        return out.toString();
    }

    private void fill(int start, Map<String, Messages.Argument> arguments, Supplier<PluralRules> rules,
            UnaryOperator<String> literal, String number, StringBuilder out) {
        int from = pattern.getPart(start).getLimit();
        for (int i = start + 1;; i++) {
            Part part = pattern.getPart(i);
            if (part.getIndex() > from) {
                out.append(literal.apply(text.substring(from, part.getIndex())));
            }
            from = part.getLimit();
            switch (part.getType()) {
                case MSG_LIMIT -> {
                    return;
                }
                case REPLACE_NUMBER -> out.append(number);
                case ARG_START -> {
                    int limit = pattern.getLimitPartIndex(i);
                    argument(i, part.getArgType(), arguments, rules, literal, out);
                    i = limit;
                    from = pattern.getPart(limit).getLimit();
                }
                case INSERT_CHAR -> out.append((char) part.getValue());
                default -> {}
            }
        }
    }

    private void argument(int start, ArgType type, Map<String, Messages.Argument> arguments,
            Supplier<PluralRules> rules,
            UnaryOperator<String> literal, StringBuilder out) {
        String name = pattern.getSubstring(pattern.getPart(start + 1));
        Messages.Argument argument = arguments.get(name);
        if (argument == null) {
            throw new IllegalArgumentException("argument '" + name + "' is not given");
        }
        switch (type) {
            case PLURAL -> fill(chosenForm(start + 2, name, argument, rules), arguments, rules, literal,
                    argument.shown(), out);
            case SELECT -> fill(chosen(start + 2, argument.shown()), arguments, rules, literal, "", out);
            default -> out.append(argument.shown());
        }
    }

    private int chosenForm(int first, String name, Messages.Argument argument, Supplier<PluralRules> rules) {
        BigDecimal number = argument.number();
        if (number == null) {
            throw new IllegalArgumentException("argument '" + name + "' is not a number, so it has no plural");
        }
        int limit = pattern.getLimitPartIndex(first - 2);
        for (int i = first; i < limit; i++) {
            if (pattern.getPartType(i) == Part.Type.ARG_SELECTOR) {
                if (pattern.getPartType(i + 1).hasNumericValue()
                        && pattern.getNumericValue(pattern.getPart(i + 1)) == number.doubleValue()) {
                    return nextMessage(i);
                }
                i = pattern.getLimitPartIndex(nextMessage(i));
            }
        }
        return chosen(first, rules.get().select(number.abs().doubleValue()));
    }

    /** The message behind {@code selector}, or behind {@code other}, which the syntax requires. */
    private int chosen(int first, String selector) {
        int other = -1;
        int limit = pattern.getLimitPartIndex(first - 2);
        for (int i = first; i < limit; i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_SELECTOR) {
                int message = nextMessage(i);
                if (pattern.partSubstringMatches(part, selector)) {
                    return message;
                }
                if (pattern.partSubstringMatches(part, "other")) {
                    other = message;
                }
                i = pattern.getLimitPartIndex(message);
            }
        }
        return other;
    }

    private int nextMessage(int selector) {
        return pattern.getPartType(selector + 1) == Part.Type.MSG_START ? selector + 1 : selector + 2;
    }
}
