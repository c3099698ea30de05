package kg.koch.portal.edition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which file of the edition holds which address. Used by one thread. */
final class EditionFiles {

  private static final String INDEX = "index.html";

  private final Map<String, String> files = new TreeMap<>();

  /** The file of an address, which is a page or something else. */
  String add(SiteAddress address, boolean isPage) {
    String path = plain(address.path().substring(1));
    String file = isPage ? page(path, address) : other(path, address);
    files.put(address.toString(), file);
    return file;
  }

  private static String page(String path, SiteAddress address) {
    String folder = path.isEmpty() || path.endsWith("/") ? path : path + "/";
    return folder + (address.hasQuery() ? "view-" + shortHash(address.query()) + ".html" : INDEX);
  }

  private static String other(String path, SiteAddress address) {
    if (!address.hasQuery()) {
      return path;
    }
    int dot = path.lastIndexOf('.');
    String mark = address.query().equals("whole=true") ? "whole" : shortHash(address.query());
    return dot < 0 ? path + "-" + mark : path.substring(0, dot) + "-" + mark + path.substring(dot);
  }

  /** Letters that no file system minds. */
  private static String plain(String path) {
    return path.matches("[A-Za-z0-9._/-]*")
        ? path
        : path.replaceAll("[^/]*[^A-Za-z0-9._/-][^/]*", shortHash(path));
  }

  static String shortHash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }

  /**
   * The file an address leads to: its own, or else that of the page or download it is a view of; of
   * an explanation that of its table, as another cell's explanation would mislead.
   */
  Optional<String> find(SiteAddress address) {
    if (address.isPinned()) {
      return Optional.empty();
    }
    return Optional.ofNullable(files.get(address.toString()))
        .or(() -> Optional.ofNullable(files.get(address.of().toString())))
        .or(() -> Optional.ofNullable(files.get(address.whole().toString())));
  }

  boolean has(SiteAddress address) {
    return files.containsKey(address.toString());
  }

  int size() {
    return files.size();
  }

  /** How one file names another in a link. */
  static String link(String from, String to) {
    String target =
        to.equals(INDEX) || to.endsWith("/" + INDEX)
            ? to.substring(0, to.length() - INDEX.length())
            : to;
    String[] source = from.split("/", -1);
    String[] goal = target.split("/", -1);
    int common = 0;
    while (common < source.length - 1
        && common < goal.length - 1
        && source[common].equals(goal[common])) {
      common++;
    }
    StringBuilder link = new StringBuilder("../".repeat(source.length - 1 - common));
    for (int at = common; at < goal.length; at++) {
      link.append(goal[at]).append(at < goal.length - 1 ? "/" : "");
    }
    return link.isEmpty() ? "./" : link.toString();
  }
}
