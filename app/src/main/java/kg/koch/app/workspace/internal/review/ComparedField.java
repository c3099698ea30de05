package kg.koch.app.workspace.internal.review;

import java.util.List;

/**
 * One field of two records, ready to be shown.
 *
 * @param sign =, ≈, ≠ or ∅: what {@code likeness} says, at a glance
 * @param likeness same, spelled, different or missing
 * @param scriptLeft cyrillic or latin where the two differ in it; else empty
 */
public record ComparedField(
    String name,
    String sign,
    String likeness,
    List<Piece> left,
    List<Piece> right,
    String scriptLeft,
    String scriptRight) {}
