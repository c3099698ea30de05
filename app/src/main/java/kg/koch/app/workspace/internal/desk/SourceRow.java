package kg.koch.app.workspace.internal.desk;

/**
 * A source as the desk lists it; texts in the reader's language.
 *
 * @param state of {@link DueDelivery.State} in small letters with hyphens, or "never"
 * @param next the next period that is owed and its due day; empty if none
 */
public record SourceRow(
    String id,
    String title,
    String owner,
    String periodicity,
    String last,
    String next,
    String state,
    String stateText,
    String rejected) {}
