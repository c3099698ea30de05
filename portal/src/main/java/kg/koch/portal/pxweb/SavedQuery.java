package kg.koch.portal.pxweb;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import kg.koch.publish.pxweb.PxWebException;

/**
 * A query whose identifier is the query: its JSON, compressed and in the alphabet of addresses. So
 * the portal keeps nothing, and a query saved in one copy of it is found in every other.
 */
final class SavedQuery {

  /** Addresses longer than this are not taken by every program on the way. */
  private static final int LONGEST = 4_000;

  private static final int MOST_BYTES = 100_000;

  private SavedQuery() {}

  /**
   * @throws PxWebException 400 if the query is too long to stand in an address
   */
  static String id(String json) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
      out.write(json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    } finally {
      deflater.end();
    }
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    if (id.length() > LONGEST) {
      throw new PxWebException(
          400,
          "Expected a query that fits into an address. Use * and other expressions for long lists of values.");
    }
    return id;
  }

  /**
   * @throws PxWebException 404 if it is no identifier of a query
   */
  static String json(String id) {
    Inflater inflater = new Inflater(true);
    try (InflaterInputStream in =
        new InflaterInputStream(
            new java.io.ByteArrayInputStream(Base64.getUrlDecoder().decode(id)), inflater)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length <= MOST_BYTES) {
        return new String(bytes, StandardCharsets.UTF_8);
      }
    } catch (IOException | IllegalArgumentException malformed) {
      // No identifier of ours: told below.
    } finally {
      inflater.end();
    }
    throw new PxWebException(404, "Expected the identifier of a saved query.");
  }
}
