package org.tidemark.model;

/** What the data say about a statement. "Cannot tell" is an answer like any other. */
public enum Verdict {
    SUPPORTED("supported"), CONTRADICTED("contradicted"), DEPENDS_ON_DEFINITION("depends-on-definition"), CANNOT_TELL(
            "cannot-tell");

    private final String key;

    Verdict(String key) {
        this.key = key;
    }

    /** The word for documents, {@code term.supported} and so on in the messages. */
    public Quantity.Term term() {
        return new Quantity.Term(key);
    }
}
