package kg.koch.portal.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import kg.koch.portal.words.Periods;
import kg.koch.portal.words.Texts;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Release;

/**
 * Releases as an iCalendar (RFC 5545): an event of a day for each, on the first day its data do not
 * tell of. Coming releases are not in it: no release tells when the next one comes.
 */
final class ReleaseCalendar {

  private static final int LONGEST_LINE = 75;

  private final Texts texts;
  private final String base;

  ReleaseCalendar(Language language, String base) {
    this.texts = Texts.in(language);
    this.base = base;
  }

  String of(List<Release> releases) {
    StringBuilder calendar = new StringBuilder();
    line(calendar, "BEGIN:VCALENDAR");
    line(calendar, "VERSION:2.0");
    line(
        calendar,
        "PRODID:-//Koch//Portal//" + texts.language().tag().toUpperCase(java.util.Locale.ROOT));
    line(calendar, "METHOD:PUBLISH");
    line(calendar, "NAME:" + text(texts.say("formats.calendar.title")));
    line(calendar, "X-WR-CALNAME:" + text(texts.say("formats.calendar.title")));
    releases.forEach(release -> event(calendar, release));
    line(calendar, "END:VCALENDAR");
    return calendar.toString();
  }

  private void event(StringBuilder calendar, Release release) {
    LocalDate day = LocalDate.parse(release.manifest().vintage());
    line(calendar, "BEGIN:VEVENT");
    line(calendar, "UID:" + release.id() + "@koch");
    line(calendar, "DTSTAMP:" + compact(day) + "T000000Z");
    line(calendar, "DTSTART;VALUE=DATE:" + compact(day));
    line(calendar, "DTEND;VALUE=DATE:" + compact(day.plusDays(1)));
    line(calendar, "TRANSP:TRANSPARENT");
    line(calendar, "SUMMARY:" + text(release.manifest().title().in(texts.language())));
    String until = Periods.write(release.manifest().vintage(), texts);
    line(calendar, "DESCRIPTION:" + text(texts.say("release.line", release.id(), until)));
    line(calendar, "URL:" + base + "/" + texts.language().tag() + "/?release=" + release.id());
    line(calendar, "END:VEVENT");
  }

  private static String compact(LocalDate day) {
    return day.toString().replace("-", "");
  }

  private static String text(String text) {
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
  }

  /** A line of at most 75 bytes; what is longer goes on after a blank, between characters. */
  private static void line(StringBuilder calendar, String text) {
    int bytes = 0;
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      String written = Character.toString(character);
      int size = written.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + size > LONGEST_LINE) {
        calendar.append("\r\n ");
        bytes = 1;
      }
      calendar.append(written);
      bytes += size;
      at += Character.charCount(character);
    }
    calendar.append("\r\n");
  }
}
