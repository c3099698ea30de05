package kg.koch.portal.profile;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.jspecify.annotations.Nullable;

/**
 * A chart of the portal outside its pages: with the colours of the light style sheet and letters of
 * its own, as SVG or as a picture of pixels.
 */
final class Drawing {

  private static final int PIXELS_WIDE = 1440;

  private static final String STYLE =
      "text{font-family:'DejaVu Sans',sans-serif}"
          + ".line{fill:none;stroke-width:2.5;stroke-linejoin:round}"
          + ".s0{stroke:#0b5394}.s1{stroke:#b3470c;stroke-dasharray:9 4}"
          + ".s2{stroke:#2b7a4b;stroke-dasharray:3 4}.s3{stroke:#7b3f98;stroke-dasharray:14 4 3 4}"
          + ".s4{stroke:#8a6d00;stroke-dasharray:6 3}.s5{stroke:#4e5a68;stroke-dasharray:2 3}"
          + ".dot{stroke:#fff;stroke-dasharray:none;stroke-width:1.5}"
          + ".dot.s0{fill:#0b5394}.dot.s1{fill:#b3470c}.dot.s2{fill:#2b7a4b}.dot.s3{fill:#7b3f98}"
          + ".dot.s4{fill:#8a6d00}.dot.s5{fill:#4e5a68}"
          + ".line.open{stroke-dasharray:2 6;opacity:.55}.dot.open{fill:#fff;stroke:#4e5a68}"
          + ".whisker{fill:none;stroke:#1b2430;stroke-width:1.5;stroke-dasharray:none}"
          + ".grid{stroke:#d5d9de}.zero{stroke:#4e5a68}.bar{fill:#0b5394}.bar.open{opacity:.45}"
          + ".axis{font-size:15px;fill:#4e5a68}.label{font-size:15px;fill:#1b2430}";

  private Drawing() {}

  /** The drawing as a document that needs no other. */
  static String alone(String svg, String description) {
    int end = svg.indexOf('>');
    String text = description.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" alt=\""
        + text
        + "\""
        + svg.substring("<svg".length(), end + 1)
        + "<style type=\"text/css\">"
        + STYLE
        + "</style>"
        + svg.substring(end + 1);
  }

  /** Width and height in the drawing's own units. */
  static int[] size(String svg) {
    String[] box = svg.split("viewBox=\"", 2)[1].split("\"", 2)[0].split(" ");
    return new int[] {Integer.parseInt(box[2]), Integer.parseInt(box[3])};
  }

  /** The drawing as PNG, {@value #PIXELS_WIDE} pixels wide. */
  static byte[] png(String svg) {
    Letters.known();
    Pixels pixels = new Pixels();
    pixels.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) PIXELS_WIDE);
    pixels.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, java.awt.Color.WHITE);
    try {
      pixels.transcode(
          new TranscoderInput(new StringReader(alone(svg, ""))), new TranscoderOutput());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(Objects.requireNonNull(pixels.image), "png", out);
      return out.toByteArray();
    } catch (TranscoderException failure) {
      throw new IllegalStateException("A chart of the report could not be drawn", failure);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Keeps the picture instead of writing it. */
  private static final class Pixels extends ImageTranscoder {

    private @Nullable BufferedImage image;

    @Override
    public BufferedImage createImage(int width, int height) {
      return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    @Override
    public void writeImage(BufferedImage made, @Nullable TranscoderOutput output) {
      image = made;
    }
  }

  /** The report's letters, made known to the platform once: what it has itself may differ. */
  private static final class Letters {

    static {
      for (String file : new String[] {"DejaVuSans.ttf", "DejaVuSans-Bold.ttf"}) {
        try (InputStream stream = letters(file)) {
          GraphicsEnvironment.getLocalGraphicsEnvironment()
              .registerFont(Font.createFont(Font.TRUETYPE_FONT, stream));
        } catch (IOException | FontFormatException failure) {
          throw new IllegalStateException("Expected the letters " + file, failure);
        }
      }
    }

    static void known() {}
  }

  /** A file of letters this program came with. */
  static InputStream letters(String file) {
    return Objects.requireNonNull(Drawing.class.getResourceAsStream("fonts/" + file), file);
  }
}
