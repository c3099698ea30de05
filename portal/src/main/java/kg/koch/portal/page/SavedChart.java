package kg.koch.portal.page;

import java.util.ArrayList;
import java.util.List;
import kg.koch.portal.chart.PictureFile;

/**
 * The chart of a page as a picture that stands alone: with its title, what it is of and its source.
 */
record SavedChart(TablePage page) {

  String svg() {
    Frame frame = page.frame();
    List<String> lead = new ArrayList<>();
    lead.add(frame.say(page.table().unit().label()) + ". " + page.standing());
    lead.add(page.chart().sentence());
    List<String> foot = new ArrayList<>(page.chart().notes());
    if (page.hasOpen()) {
      foot.add(frame.say("undecided.chart"));
    }
    foot.add(
        frame.say(
            "explorer.source",
            frame.say("site.name"),
            page.table().id(),
            page.citation().release().id()));
    frame.demonstration().ifPresent(foot::add);
    return PictureFile.svg(frame.say(page.table().title()), lead, page.chart().wide(), foot);
  }
}
