package org.tidemark.app.workspace;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A section that a report can have, each with one study behind it. */
public enum Section {
    SNAPSHOT("snapshot"), BREAKOUTS("breakouts"), HALVINGS("halvings"), FLOWS("flows"), UNPROFITABLE_SHARE(
            "unprofitable-share");

    private final String id;

    Section(String id) {
        this.id = id;
    }

    /** The word that leads to everything of the section: {@code sections} of report.yaml, templates, fact ids. */
    public String id() {
        return id;
    }

    static Map<String, Section> byId() {
        Map<String, Section> byId = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(section -> byId.put(section.id, section));
        return Collections.unmodifiableMap(byId);
    }
}
