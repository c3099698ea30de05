package kg.koch.publish.sdmx;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Which releases a query asks about.
 *
 * @param asOf the moment whose figures are wanted; null: those of today
 * @param updatedAfter only what was published after it; null: everything
 * @param everyRelease true for what each release changed, false for the figures alone
 */
record HistoryRequest(
    @Nullable Instant asOf, @Nullable Instant updatedAfter, boolean everyRelease) {

  HistoryRequest {
    if (asOf != null && updatedAfter != null && updatedAfter.isAfter(asOf)) {
      throw SdmxException.syntax(
          "updatedAfter no later than asOf " + asOf, updatedAfter.toString());
    }
  }

  /** Whether differences between releases are asked for, not the figures of one. */
  boolean ofChanges() {
    return everyRelease || updatedAfter != null;
  }

  /**
   * Reads a day, or a date and time; without an offset it is in Coordinated Universal Time. A plus
   * that a web form decoded to a space is understood.
   */
  static Instant moment(String text) {
    String written = text.replace(' ', '+');
    try {
      if (!written.contains("T")) {
        return LocalDate.parse(written).atStartOfDay().toInstant(ZoneOffset.UTC);
      }
      boolean offset = written.matches(".*(Z|[+-]\\d{2}:\\d{2})");
      return offset
          ? OffsetDateTime.parse(written).toInstant()
          : LocalDateTime.parse(written).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException notOne) {
      throw SdmxException.syntax("a date and time as 2026-01-01T00:00:00Z", text);
    }
  }
}
