package kg.koch.app.workspace.internal.desk;

/** One period of a source: what came of it; texts in the reader's language. */
public record QualityRow(
    String period,
    String due,
    String state,
    String stateText,
    String receipt,
    String version,
    String received,
    String change,
    String rejected,
    String pinErrors) {}
