package kg.koch.portal.profile;

import java.util.List;
import kg.koch.portal.page.Frame;

/** The report of a year as a page. */
public record ProfilePage(Frame frame, Report report, int year, List<Integer> years) {

  public ReportLinks links() {
    return ReportLinks.ofPage(frame.texts(), frame::link);
  }
}
