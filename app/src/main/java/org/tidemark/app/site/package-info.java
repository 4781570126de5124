/**
 * Keeps the folder that a web server shows. Start at {@link org.tidemark.app.site.SitePublisher}: it reads what the site says of
 * each edition ({@link org.tidemark.app.site.Published}), lets one thing happen to it, draws every page anew from that
 * ({@link org.tidemark.app.site.SiteContent}) and hands the whole to {@link org.tidemark.app.site.SiteFolder}, which writes what
 * differs and switches over in one step.
 */
@NullMarked
package org.tidemark.app.site;

import org.jspecify.annotations.NullMarked;
