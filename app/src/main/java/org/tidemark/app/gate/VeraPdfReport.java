package org.tidemark.app.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads the report that veraPDF prints with {@code --format xml}. */
final class VeraPdfReport {
    private VeraPdfReport() {}

    /**
     * What is said of one file.
     *
     * @param rules   that it breaks, each with its standard, clause and what is asked
     * @param problem why it could not be judged; empty when it was
     */
    record Judgement(boolean conforms, List<String> rules, String problem) {
        Judgement {
            rules = List.copyOf(rules);
        }
    }

    /** By the name of the file as the report gives it; empty when the text is no such report. */
    static Map<String, Judgement> read(String xml) {
        Map<String, Judgement> judged = new LinkedHashMap<>();
        Document report = Jsoup.parse(xml, "", Parser.xmlParser());
        for (Element job : report.select("report > jobs > job")) {
            Element name = job.selectFirst("item > name");
            if (name == null) {
                continue;
            }
            Element validation = job.selectFirst("validationReport");
            Element exception = job.selectFirst("exceptionMessage");
            if (validation == null || !validation.attr("jobEndStatus").equals("normal")) {
                String problem = exception == null ? "it gives no reason" : exception.text();
                judged.put(name.text(),
                        new Judgement(false, List.of(), problem.isBlank() ? "it gives no reason" : problem));
            } else {
                judged.put(name.text(),
                        new Judgement(validation.attr("isCompliant").equals("true"), rules(validation), ""));
            }
        }
        return judged;
    }

    private static List<String> rules(Element validation) {
        List<String> rules = new ArrayList<>();
        for (Element rule : validation.select("rule[status=failed]")) {
            Element description = rule.selectFirst("> description");
            rules.add(
                    rule.attr("specification") + ", " + rule.attr("clause") + ", test " + rule.attr("testNumber") + ": "
                            + (description == null ? "" : description.text()));
        }
        return rules;
    }
}
