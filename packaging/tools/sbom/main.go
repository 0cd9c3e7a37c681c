// Sbom writes what programs of Wawasan are made of, as CycloneDX 1.6. It reads
// that from the programs themselves, so it tells of these files and no others.
//
//	cd packaging/tools && go run ./sbom --version 1.2.3 --epoch 1795663075 --out FILE PROGRAM…
//
// The same programs give the same file.
package main

import (
	"bytes"
	"crypto/sha256"
	"debug/buildinfo"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"wawasan/packaging/tools/third"
)

func main() {
	version := flag.String("version", "", "version of the program")
	epoch := flag.Int64("epoch", 0, "the moment to name, in seconds since 1970")
	root := flag.String("root", "../..", "folder of the program's own module")
	out := flag.String("out", "", "file to write, standard output unless told otherwise")
	flag.Parse()
	raw, err := write(*root, *version, time.Unix(*epoch, 0).UTC(), flag.Args())
	switch {
	case err != nil:
	case *out == "":
		_, err = os.Stdout.Write(raw)
	default:
		err = os.WriteFile(*out, raw, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "sbom:", err)
		os.Exit(1)
	}
}

func write(root, version string, at time.Time, programs []string) ([]byte, error) {
	if len(programs) == 0 || version == "" {
		return nil, fmt.Errorf("name a version and the programs")
	}
	parts, err := third.Parts(root)
	if err != nil {
		return nil, err
	}
	self := component{Type: "application", Ref: "wawasan", Name: "Wawasan", Version: version, PURL: "pkg:generic/wawasan@" + version, Licences: licences("MIT")}
	modules := map[string]*debug.Module{}
	compiler, windows := "", false
	for _, file := range programs {
		info, err := buildinfo.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		sum, err := fileHash(file)
		if err != nil {
			return nil, err
		}
		system := setting(info, "GOOS") + "-" + setting(info, "GOARCH")
		windows = windows || strings.HasPrefix(system, "windows")
		self.Components = append(self.Components, component{Type: "file", Ref: "file:" + system + "/" + filepath.Base(file), Name: filepath.Base(file), About: system, Hashes: sum})
		compiler = info.GoVersion
		for _, m := range info.Deps {
			if m.Replace != nil {
				m = m.Replace
			}
			modules[m.Path] = m
		}
	}
	doc := bom{Format: "CycloneDX", Spec: "1.6", Version: 1, Metadata: metadata{at.Format(time.RFC3339), self}}
	if doc.Components, err = components(parts, modules, compiler, windows); err != nil {
		return nil, err
	}
	return sealed(doc)
}

// components are the parts that are in these programs.
func components(parts []third.Part, modules map[string]*debug.Module, compiler string, windows bool) ([]component, error) {
	var out []component
	for _, p := range parts {
		c := component{Type: "library", Ref: p.Name, Name: p.Name, Version: p.Version, About: p.About, Licences: licences(p.Licence())}
		m := modules[p.Name]
		switch {
		case m != nil && m.Version != p.Version:
			return nil, fmt.Errorf("the program has %s %s, go.mod now says %s: build it anew", p.Name, m.Version, p.Version)
		case m != nil:
			c.PURL = "pkg:golang/" + p.Name + "@" + p.Version
			c.Hashes = moduleHash(m.Sum)
		case p.Name == "Go":
			c.Version, c.PURL = strings.TrimPrefix(compiler, "go"), "pkg:golang/std@"+strings.TrimPrefix(compiler, "go")
		case p.About == "" || (p.Name == "mingw-w64" && !windows):
			continue // in programs for other systems
		}
		delete(modules, p.Name)
		out = append(out, c)
	}
	for name := range modules {
		return nil, fmt.Errorf("the program has %s, of which go.mod knows nothing: build it anew", name)
	}
	return out, nil
}

// sealed writes a document, with a number made of all that it says.
func sealed(doc bom) ([]byte, error) {
	all := dependency{Ref: "wawasan"}
	for _, c := range doc.Components {
		all.DependsOn = append(all.DependsOn, c.Ref)
	}
	doc.Dependencies = []dependency{all}
	said, err := json.Marshal(doc)
	if err != nil {
		return nil, err
	}
	n := sha256.Sum256(said)
	n[6], n[8] = n[6]&0x0f|0x80, n[8]&0x3f|0x80 // a UUID of the eighth kind: made of what one likes
	doc.Serial = fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", n[0:4], n[4:6], n[6:8], n[8:10], n[10:16])
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err = enc.Encode(doc)
	return out.Bytes(), err
}

func licences(expression string) []licence {
	if !strings.ContainsAny(expression, " (") && !strings.HasPrefix(expression, "LicenseRef-") {
		return []licence{{Licence: &spdxRef{expression}}}
	}
	return []licence{{Expression: expression}}
}

func fileHash(path string) ([]hash, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(raw)
	return []hash{{"SHA-256", hex.EncodeToString(sum[:])}}, nil
}

// moduleHash is that of go.sum, in the digits of CycloneDX.
func moduleHash(sum string) []hash {
	raw, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(sum, "h1:"))
	if err != nil || len(raw) != sha256.Size {
		return nil
	}
	return []hash{{"SHA-256", hex.EncodeToString(raw)}}
}

func setting(info *buildinfo.BuildInfo, key string) string {
	at := slices.IndexFunc(info.Settings, func(s debug.BuildSetting) bool { return s.Key == key })
	if at < 0 {
		return ""
	}
	return info.Settings[at].Value
}
