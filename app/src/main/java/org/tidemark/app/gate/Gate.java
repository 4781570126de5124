package org.tidemark.app.gate;

/** A condition for an edition to go out, in the order in which they are asked. */
public enum Gate {
    /** No input is refused, but for what {@code report.yaml} accepts. */
    SOUND_INPUT("sound-input"),
    /** No required series or file is older than {@code gates: stale-after} allows. */
    FRESH_DATA("fresh-data"),
    /** Every language of the workspace is there. */
    LANGUAGES("languages"),
    /** Every section is there and says something. */
    SECTIONS("sections"),
    /** Every page of every PDF has text. */
    PAGES("pages"),
    /** Every file is whole, and what is printed is what the facts are. */
    VERIFY("verify"),
    /** Every PDF keeps PDF/A-3a and PDF/UA-1, as the validator says that the workspace names. */
    VERAPDF("verapdf");

    private final String word;

    Gate(String word) {
        this.word = word;
    }

    /** As logs, histories and machines name it. */
    public String word() {
        return word;
    }
}
