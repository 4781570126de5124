package org.tidemark.report.template;

import freemarker.template.TemplateModelException;

/** A template asked for what there is not. The engine adds the place. */
final class Refusal extends TemplateModelException {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String remedy;

    Refusal(String problem, String remedy) {
        super(problem + "; " + remedy);
        this.problem = problem;
        this.remedy = remedy;
    }

    String problem() {
        return problem;
    }

    String remedy() {
        return remedy;
    }
}
