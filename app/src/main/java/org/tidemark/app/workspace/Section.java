package org.tidemark.app.workspace;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A section that a report can have. Its id leads to everything of it: report.yaml, templates, charts. */
public enum Section {
    /** What the edition found, a line for each study that there is. */
    SUMMARY("summary", Optional.empty()),
    SNAPSHOT("snapshot", Optional.of(Study.SNAPSHOT)),
    SMALL_CAP_INDICES("small-cap-indices", Optional.of(Study.SNAPSHOT)),
    BREAKOUTS("breakouts", Optional.of(Study.BREAKOUTS)),
    HALVINGS("halvings", Optional.of(Study.HALVINGS)),
    ETF_FLOWS("etf-flows", Optional.of(Study.FLOWS)),
    UNPROFITABLE_SHARE("unprofitable-share", Optional.of(Study.UNPROFITABLE_SHARE)),
    /** Method, inputs and notices. */
    SOURCES("sources", Optional.empty());

    private final String id;
    private final Optional<Study> study;

    Section(String id, Optional<Study> study) {
        this.id = id;
        this.study = study;
    }

    public String id() {
        return id;
    }

    /** The study without which the section has nothing to say. */
    Optional<Study> study() {
        return study;
    }

    static Map<String, Section> byId() {
        Map<String, Section> byId = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(section -> byId.put(section.id, section));
        return Collections.unmodifiableMap(byId);
    }
}
