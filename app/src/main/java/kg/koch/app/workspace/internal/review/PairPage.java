package kg.koch.app.workspace.internal.review;

import java.util.List;

/**
 * A pair as one reviewer sees it.
 *
 * @param third that it is a third look
 * @param decided what the reader decided before: same, different, unsure, or nothing
 * @param replaces the number of the reader's entry, which a new decision takes the place of; empty
 *     for the first
 * @param undo the number of the entry that can be taken back; empty if there is none
 * @param stale that a form was sent which no longer fitted; nothing was entered
 */
public record PairPage(
    String set,
    int place,
    long pairs,
    long yours,
    String reviewer,
    boolean third,
    String decided,
    String replaces,
    String undo,
    boolean stale,
    List<ComparedField> fields) {}
