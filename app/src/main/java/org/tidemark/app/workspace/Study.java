package org.tidemark.app.workspace;

import java.util.Arrays;
import java.util.List;

/** A study that a workspace can ask for, under its word in {@code studies} of report.yaml. */
public enum Study {
    SNAPSHOT("snapshot"), BREAKOUTS("breakouts"), HALVINGS("halvings"), FLOWS("flows"),
    UNPROFITABLE_SHARE("unprofitable-share");

    private final String id;

    Study(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(Study::id).toList();
    }
}
