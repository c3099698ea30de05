package kg.koch.portal.chart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.jspecify.annotations.Nullable;

/**
 * A chart as a file that stands alone, on white, its colours written out: nothing in it is fetched
 * from elsewhere.
 *
 * <p>PNG is made of the SVG by Apache Batik, half as wide again as the drawing. A drawing is 720
 * units wide and at most {@value #MOST_HEIGHT} high, so that a picture takes at most 20 megabytes
 * of memory while it is made; one is made at a time.
 */
public final class PictureFile {

  private static final int WIDTH = Size.WIDE.width();
  private static final float SCALE = 1.5f;
  private static final int MARGIN = 12;
  private static final int LINE = 19;
  private static final int MOST_HEIGHT = 3000;
  private static final int LETTERS = 74;

  private static final Pattern BEGIN =
      Pattern.compile("<svg class=\"[^\"]*\" viewBox=\"0 0 (\\d+) (\\d+)\"");

  private PictureFile() {}

  /**
   * @param lead lines below the title
   * @param chart the wide drawing, as it stands in a page
   * @param foot lines below the drawing
   */
  public static String svg(String title, List<String> lead, String chart, List<String> foot) {
    Matcher begin = BEGIN.matcher(chart);
    if (!begin.find()) {
      throw new IllegalArgumentException("Expected a drawing; got '" + chart + "'");
    }
    int high = Integer.parseInt(begin.group(2));
    List<String> above = wrapped(lead);
    List<String> below = wrapped(foot);
    List<String> titles = wrapped(List.of(title), LETTERS - 20);
    int top = MARGIN + titles.size() * (LINE + 5) + above.size() * LINE + 8;
    int height = Math.min(MOST_HEIGHT, top + high + 12 + below.size() * LINE + MARGIN);
    int width = WIDTH + 2 * MARGIN;
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">",
            width,
            height,
            width,
            height));
    svg.append("<style type=\"text/css\">").append(style()).append("</style>");
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
    int y = texts(titles, "title", MARGIN + 18, LINE + 5, svg);
    texts(above, "label", y, LINE, svg);
    svg.append(
        begin.replaceFirst(
            "<svg x=\"%d\" y=\"%d\" width=\"%s\" height=\"%s\" viewBox=\"0 0 $1 $2\""
                .formatted(MARGIN, top, begin.group(1), begin.group(2))));
    texts(below, "axis", top + high + 12 + LINE - 4, LINE, svg);
    return svg.append("</svg>").toString();
  }

  private static int texts(List<String> lines, String style, int y, int apart, StringBuilder svg) {
    for (int i = 0; i < lines.size(); i++) {
      svg.append(
          "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>"
              .formatted(style, MARGIN, y + i * apart, Svg.safe(lines.get(i))));
    }
    return y + lines.size() * apart;
  }

  private static List<String> wrapped(List<String> texts) {
    return wrapped(texts, LETTERS);
  }

  private static List<String> wrapped(List<String> texts, int letters) {
    List<String> lines = new ArrayList<>();
    for (String text : texts) {
      StringBuilder line = new StringBuilder();
      for (String word : text.split(" ")) {
        if (line.length() + word.length() + 1 > letters && !line.isEmpty()) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
      if (!line.isEmpty()) {
        lines.add(line.toString());
      }
    }
    return lines;
  }

  /** The picture of an SVG this class made. */
  public static synchronized byte[] png(String svg) {
    Bitmap bitmap = new Bitmap();
    bitmap.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, SCALE * (WIDTH + 2 * MARGIN));
    bitmap.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      bitmap.transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput());
      ImageIO.write(Objects.requireNonNull(bitmap.image), "png", png);
    } catch (TranscoderException | IOException failure) {
      throw new IllegalStateException("The chart could not be drawn as PNG", failure);
    }
    return png.toByteArray();
  }

  /** Keeps the picture drawn: the writer of Java's own library is faster than Batik's. */
  private static final class Bitmap extends ImageTranscoder {

    private @Nullable BufferedImage image;

    @Override
    public BufferedImage createImage(int width, int height) {
      return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    @Override
    public void writeImage(BufferedImage drawn, @Nullable TranscoderOutput output) {
      image = drawn;
    }
  }

  private static String style() {
    try (var stream =
        Objects.requireNonNull(PictureFile.class.getResourceAsStream("saved.css"), "saved.css")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
