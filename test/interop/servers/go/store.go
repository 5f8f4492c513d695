// What the library leaves to whoever uses it: tables in memory, ids, time stamps, unique names.
package main

import (
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/elimity-com/scim"
	"golang.org/x/text/unicode/norm"
)

const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"

type row struct {
	id                    string
	attributes            scim.ResourceAttributes
	created, lastModified time.Time
}

type table struct {
	prefix, unique string
	rows           map[string]row
	order          []string
	next           int
}

type directory struct {
	sync.Mutex
	base          string
	users, groups *table
}

func newDirectory(base string) *directory {
	return &directory{
		base:   base,
		users:  &table{prefix: "u", unique: "userName", rows: map[string]row{}},
		groups: &table{prefix: "g", rows: map[string]row{}},
	}
}

func (t *table) add(attributes scim.ResourceAttributes) row {
	t.next++
	id := fmt.Sprintf("%s%d", t.prefix, t.next)
	now := time.Now().UTC()
	t.order = append(t.order, id)
	t.rows[id] = row{id: id, attributes: cloned(attributes), created: now, lastModified: now}
	return t.rows[id]
}

func (t *table) replace(id string, attributes scim.ResourceAttributes) row {
	t.rows[id] = row{
		id: id, attributes: cloned(attributes),
		created: t.rows[id].created, lastModified: time.Now().UTC(),
	}
	return t.rows[id]
}

func (t *table) remove(id string) {
	delete(t.rows, id)
	t.order = slices.DeleteFunc(t.order, func(each string) bool { return each == id })
}

// isTaken minds neither letter case nor Unicode form (RFC 7644 §5).
func (t *table) isTaken(attributes scim.ResourceAttributes, id string) bool {
	if t.unique == "" {
		return false
	}
	prepared := func(value any) string { return strings.ToLower(norm.NFC.String(fmt.Sprint(value))) }
	wanted := prepared(attributes[t.unique])
	for _, other := range t.rows {
		if other.id != id && prepared(other.attributes[t.unique]) == wanted {
			return true
		}
	}
	return false
}

// shown is what comes back: no password, and of a person the groups and the manager's URI.
func (d *directory) shown(of *table, found row) scim.ResourceAttributes {
	attributes := cloned(found.attributes)
	delete(attributes, "password")
	if of != d.users {
		return attributes
	}
	delete(attributes, "groups")
	if groups := d.groupsOf(found.id); len(groups) > 0 {
		attributes["groups"] = groups
	}
	if extension, ok := attributes[enterprise].(map[string]any); ok {
		if manager, ok := extension["manager"].(map[string]any); ok {
			manager["$ref"] = d.base + "/Users/" + url.PathEscape(fmt.Sprint(manager["value"]))
		}
	}
	return attributes
}

func (d *directory) groupsOf(id string) []any {
	var groups []any
	for _, each := range d.groups.order {
		group := d.groups.rows[each]
		if slices.ContainsFunc(membersOf(group), func(member any) bool { return valueOf(member) == id }) {
			groups = append(groups, map[string]any{
				"value": group.id, "display": group.attributes["displayName"], "type": "direct",
			})
		}
	}
	return groups
}

func (d *directory) leaveGroups(id string) {
	for _, each := range d.groups.order {
		group := d.groups.rows[each]
		members := membersOf(group)
		left := slices.DeleteFunc(slices.Clone(members), func(member any) bool { return valueOf(member) == id })
		if len(left) == len(members) {
			continue
		}
		attributes := cloned(group.attributes)
		attributes["members"] = left
		d.groups.replace(group.id, attributes)
	}
}

func membersOf(group row) []any {
	members, _ := group.attributes["members"].([]any)
	return members
}

func valueOf(element any) any {
	fields, _ := element.(map[string]any)
	return fields["value"]
}

// cloned makes a deep copy, with what JSON makes of the library's own types.
func cloned(attributes scim.ResourceAttributes) scim.ResourceAttributes {
	text, err := json.Marshal(attributes)
	if err != nil {
		panic(err)
	}
	var copied scim.ResourceAttributes
	if err := json.Unmarshal(text, &copied); err != nil {
		panic(err)
	}
	for name, value := range copied {
		if value == nil {
			delete(copied, name)
		}
	}
	return copied
}
