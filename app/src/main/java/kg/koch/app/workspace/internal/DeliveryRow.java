package kg.koch.app.workspace.internal;

/**
 * A delivery in the list.
 *
 * @param source the source's name in the reader's language
 * @param verdict accepted, refused or unchecked
 */
public record DeliveryRow(
    String receipt,
    String source,
    String period,
    int version,
    long received,
    long accepted,
    long rejected,
    String verdict) {}
