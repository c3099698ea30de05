package kg.koch.app.workspace.internal.review;

/**
 * A stretch of a written value.
 *
 * @param differs that the other record has something else here
 */
public record Piece(String text, boolean differs) {}
