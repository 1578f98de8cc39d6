package org.afferent.model;

/** Why a delivery was understood and refused. */
public enum Reason {
    /** No payload and no feed item, or nothing but white space. */
    EMPTY,
    /** The payload is larger than the cap. */
    TOO_LARGE,
    /** The bytes are not text: an image, an archive, a program. */
    BINARY,
    /** The bytes are said to be text but cannot be decoded as any. */
    UNDECODABLE,
    /** A media type that is not normalized (yet): PDF, video. */
    UNSUPPORTED_MEDIA_TYPE,
    /** Nested, repeated or expanded beyond the caps that bound time and memory. */
    TOO_COMPLEX,
    /** A page without an article's text: a shell filled by script, a list of links. */
    NO_TEXT,
    /** A text too short to tell what it is. */
    TOO_SHORT,
    /** A bot wall, a captcha, an access check. */
    BOT_WALL,
    /** A cookie or consent wall in the place of the text. */
    COOKIE_WALL,
    /** A paywall or sign-in notice in the place of the text. */
    PAYWALL,
    /** "Enable JavaScript", "your browser is out of date". */
    BROWSER_NOTICE,
    /** An error page, whatever the HTTP status says. */
    ERROR_PAGE,
    /** The article was taken down by the operator ({@code afferent takedown}). */
    TAKEN_DOWN
}
