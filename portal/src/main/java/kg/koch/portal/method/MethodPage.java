package kg.koch.portal.method;

import java.util.List;
import kg.koch.portal.page.Frame;

/**
 * A method's page.
 *
 * @param text as HTML
 * @param tables of the release that are made by it
 */
public record MethodPage(Frame frame, String text, List<String> tables) {}
