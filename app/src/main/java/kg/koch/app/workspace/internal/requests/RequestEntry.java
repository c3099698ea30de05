package kg.koch.app.workspace.internal.requests;

import java.time.OffsetDateTime;

/**
 * An entry of a request's journal: who changed its state, and why.
 *
 * @param entry its number
 */
public record RequestEntry(
    long entry, RequestState state, String officer, String reason, OffsetDateTime at) {}
