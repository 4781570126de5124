package org.tidemark.report.template;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tidemark.report.text.Messages;

/**
 * The messages as a page around the reports calls them: {@code <@m key="site.pdf" size=text count=number/>}, and
 * {@code m("key")} for one without arguments. Texts are escaped; numbers are written as the language does and choose plurals.
 */
record PageMessages(Messages messages) implements TemplateDirectiveModel, TemplateMethodModelEx {

    @Override
    @SuppressWarnings("rawtypes") // as FreeMarker declares it
    public void execute(Environment environment, Map parameters, TemplateModel[] loopVariables,
            @Nullable TemplateDirectiveBody nested) throws TemplateException, IOException {
        Map<String, Messages.Argument> filled = new LinkedHashMap<>();
        String key = "";
        for (Map.Entry<?, ?> parameter : ((Map<?, ?>) parameters).entrySet()) {
            String name = (String) parameter.getKey();
            if (name.equals("key")) {
                key = text(name, parameter.getValue());
            } else if (parameter.getValue() instanceof TemplateNumberModel number) {
                var counted = new BigDecimal(number.getAsNumber().toString());
                filled.put(name, new Messages.Argument(messages.formats().number(counted), counted));
            } else {
                filled.put(name, new Messages.Argument(Markup.escape(text(name, parameter.getValue())), null));
            }
        }
        environment.getOut().write(messages.fill(key, filled, Markup::escape));
    }

    @Override
    @SuppressWarnings("rawtypes") // as FreeMarker declares it
    public Object exec(List arguments) throws TemplateModelException {
        if (arguments.size() != 1) {
            throw new Refusal(arguments.size() + " arguments are given", "give the key of one message");
        }
        return messages.say(text("key", arguments.getFirst()));
    }

    private static String text(String name, @Nullable Object value) throws TemplateModelException {
        if (value instanceof TemplateScalarModel scalar) {
            return scalar.getAsString();
        }
        throw new Refusal("argument '" + name + "' is not a text or a number", "give one of the two");
    }
}
