package kg.koch.portal.chart;

/**
 * What a chart is drawn on.
 *
 * @param id of the drawing on its page; titles and patterns are named after it
 * @param title what it is of
 * @param description what it shows, in a sentence or more
 */
public record Sheet(String id, String title, String description, Size size) {

  Svg begin(int height) {
    return new Svg(size.style(), size.width(), height, id, title, description);
  }

  int width() {
    return size.width();
  }

  /** How a shape of this number is filled: a colour and a pattern, told apart without colour. */
  String fill(int number) {
    return "fill=\"url(#%s-p%d)\"".formatted(id, number % Patterns.COUNT);
  }
}
