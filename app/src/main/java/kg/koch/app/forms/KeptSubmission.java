package kg.koch.app.forms;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A version of a submission.
 *
 * @param first the instance of its first version: who it is through all corrections
 * @param xml as it came, or null if it was deleted
 */
@SuppressWarnings("ArrayRecordComponent") // Read from the database and handed on, never changed.
public record KeptSubmission(
    long number,
    String form,
    boolean draft,
    String instance,
    String first,
    boolean latest,
    String version,
    String area,
    byte @Nullable [] xml,
    OffsetDateTime received) {}
