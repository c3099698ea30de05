package kg.koch.portal.page;

/** A page that only says something: nothing published yet, or what went wrong. */
public record MessagePage(Frame frame, String title, String text) {}
