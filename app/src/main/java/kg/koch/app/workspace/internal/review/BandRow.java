package kg.koch.app.workspace.internal.review;

/** What a closed review says of one weight band, as shown; fields are empty where unknown. */
public record BandRow(
    boolean linked,
    String band,
    String pairs,
    String decided,
    String share,
    String interval,
    String agreed) {}
