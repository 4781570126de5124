<#-- The text part of a letter. Its model is org.tidemark.app.mail.letter.LetterPage. -->
<#macro sentence runs><#list runs as run>${run.text}</#list></#macro>
${page.title}
${page.asOf}

<#if page.correction??>
${page.correction}

</#if>
${page.greeting}

${page.intro}

<#if page.lead?size gt 0>
<#list page.lead as run>${run.text}</#list>

</#if>
<#if page.points?size gt 0>
<#list page.points as point>
- <@sentence runs=point/>
</#list>

</#if>
${page.attached}
<#if page.online??>
${page.online.line}
</#if>

${"-- "}
${page.why}
${page.unsubscribe.line}

${page.disclaimer}
${page.trademarks}
<#if page.imprint??>

${page.imprint}
</#if>
