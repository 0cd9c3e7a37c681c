package document

import (
	"bytes"
	"html/template"
)

var page = template.Must(template.New("doc").Parse(`<!DOCTYPE html>
<html lang="{{.Doc.Lang}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{.Doc.Title}}</title>
<style>
@page { margin: 18mm; }
body { font: 15px/1.5 system-ui, sans-serif; color: #1D2127; background: #fff; max-width: 44em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.5em; margin: 0; }
h2 { font-size: 1em; color: #0B6B63; border-bottom: 1px solid #DEDAD2; margin: 1.4em 0 .4em; break-after: avoid; }
h3 { font-size: 1em; margin: 1em 0 .3em; break-after: avoid; }
li p { margin: .3em 0; }
p.sub, small { color: #5A626D; }
ul, ol { margin: 0; padding-left: 1.4em; }
li { margin: .25em 0; break-inside: avoid; }
ul { list-style: none; padding-left: 0; }
b.label { font-weight: normal; color: #5A626D; }
hr { border: 0; border-bottom: 1px solid #DEDAD2; height: 1.6em; margin: 0; }
@media screen { hr { display: none; } }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } }
</style>
</head>
<body>
<h1>{{.Doc.Title}}</h1>
{{with .Doc.Sub}}<p class="sub">{{.}}</p>
{{end}}{{range .Sections}}{{if .Under}}<h3>{{.Heading}}</h3>{{else}}<h2>{{.Heading}}</h2>{{end}}
{{if .Numbered}}<ol>{{else}}<ul>{{end}}
{{range .Items}}<li>{{with .Label}}<b class="label">{{.}}:</b> {{end}}{{if .Emphasised}}<strong>{{.Text}}</strong>{{else}}{{.Text}}{{end}}{{range .Below}}<p>{{.}}</p>{{end}}{{with .Sub}}<br><small>{{.}}</small>{{end}}{{range .Lines}}<hr>{{end}}</li>
{{end}}{{if .Numbered}}</ol>{{else}}</ul>{{end}}
{{end}}{{with .Doc.Foot}}<p class="sub"><small>{{.}}</small></p>
{{end}}</body>
</html>
`))

// HTML writes the document as one self-contained page that prints well. It
// names nothing outside itself.
func HTML(d Doc) (string, error) {
	type item struct {
		Item
		Lines []struct{}
	}
	type section struct {
		Heading  string
		Under    bool
		Numbered bool
		Items    []item
	}
	d = d.shown()
	var sections []section
	for _, s := range d.Sections {
		out := section{Heading: s.Heading, Under: s.Under, Numbered: s.Items[0].Number > 0}
		for _, i := range s.Items {
			out.Items = append(out.Items, item{i, make([]struct{}, i.Room)})
		}
		sections = append(sections, out)
	}
	var b bytes.Buffer
	err := page.Execute(&b, map[string]any{"Doc": d, "Sections": sections})
	return b.String(), err
}
