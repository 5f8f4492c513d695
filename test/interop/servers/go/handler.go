// The callbacks that the library asks for, over the tables: what they answer is whole resources.
package main

import (
	"maps"
	"net/http"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/elimity-com/scim"
	"github.com/elimity-com/scim/errors"
	"github.com/elimity-com/scim/filter"
	"github.com/elimity-com/scim/optional"
	"github.com/elimity-com/scim/schema"
)

type handler struct {
	directory *directory
	table     *table
	schema    schema.Schema
}

func (h handler) Create(_ *http.Request, attributes scim.ResourceAttributes) (scim.Resource, error) {
	h.directory.Lock()
	defer h.directory.Unlock()
	if h.table.isTaken(attributes, "") {
		return scim.Resource{}, errors.ScimErrorUniqueness
	}
	return h.resource(h.table.add(attributes)), nil
}

func (h handler) Get(_ *http.Request, id string) (scim.Resource, error) {
	h.directory.Lock()
	defer h.directory.Unlock()
	found, ok := h.table.rows[id]
	if !ok {
		return scim.Resource{}, errors.ScimErrorResourceNotFound(id)
	}
	return h.resource(found), nil
}

func (h handler) Replace(_ *http.Request, id string, attributes scim.ResourceAttributes) (scim.Resource, error) {
	h.directory.Lock()
	defer h.directory.Unlock()
	return h.put(id, attributes)
}

func (h handler) Patch(_ *http.Request, id string, operations []scim.PatchOperation) (scim.Resource, error) {
	h.directory.Lock()
	defer h.directory.Unlock()
	found, ok := h.table.rows[id]
	if !ok {
		return scim.Resource{}, errors.ScimErrorResourceNotFound(id)
	}
	attributes := cloned(found.attributes)
	for _, operation := range operations {
		if err := apply(attributes, operation, h.schema); err != nil {
			return scim.Resource{}, err
		}
	}
	if reflect.DeepEqual(attributes, found.attributes) {
		return h.resource(found), nil
	}
	return h.put(id, attributes)
}

func (h handler) Delete(_ *http.Request, id string) error {
	h.directory.Lock()
	defer h.directory.Unlock()
	if _, ok := h.table.rows[id]; !ok {
		return errors.ScimErrorResourceNotFound(id)
	}
	h.table.remove(id)
	h.directory.leaveGroups(id)
	return nil
}

func (h handler) GetAll(_ *http.Request, params scim.ListRequestParams) (scim.Page, error) {
	return h.page(params.FilterValidator, params.StartIndex, params.Count), nil
}

// Search serves POST /.search, which the library offers to handlers that have this method.
func (h handler) Search(_ *http.Request, params scim.SearchParams) (scim.Page, error) {
	page := h.page(params.FilterValidator, params.StartIndex, params.Count)
	for i := range page.Resources {
		project(page.Resources[i].Attributes, params)
	}
	return page, nil
}

// project leaves what a search names, or takes it away; whole attributes are enough for our searches.
func project(attributes scim.ResourceAttributes, params scim.SearchParams) {
	isNamed := func(names []string, name string) bool {
		return slices.ContainsFunc(names, func(each string) bool { return strings.EqualFold(each, name) })
	}
	for name := range attributes {
		isLeft := len(params.Attributes) == 0 || isNamed(params.Attributes, name)
		if !isLeft || isNamed(params.ExcludedAttributes, name) {
			delete(attributes, name)
		}
	}
}

func (h handler) page(matching *filter.Validator, startIndex, count int) scim.Page {
	h.directory.Lock()
	defer h.directory.Unlock()
	found := []scim.Resource{}
	for _, id := range h.table.order {
		resource := h.resource(h.table.rows[id])
		if matching == nil || matching.PassesFilter(filterable(resource)) == nil {
			found = append(found, resource)
		}
	}
	first := min(startIndex-1, len(found))
	last := min(first+count, len(found))
	return scim.Page{TotalResults: len(found), Resources: found[first:last]}
}

func (h handler) put(id string, attributes scim.ResourceAttributes) (scim.Resource, error) {
	if _, ok := h.table.rows[id]; !ok {
		return scim.Resource{}, errors.ScimErrorResourceNotFound(id)
	}
	if h.table.isTaken(attributes, id) {
		return scim.Resource{}, errors.ScimErrorUniqueness
	}
	return h.resource(h.table.replace(id, attributes)), nil
}

func (h handler) resource(found row) scim.Resource {
	attributes := h.directory.shown(h.table, found)
	externalID, _ := attributes["externalId"].(string)
	created, lastModified := found.created, found.lastModified
	return scim.Resource{
		ID:         found.id,
		ExternalID: optional.NewString(externalID),
		Attributes: attributes,
		Meta:       scim.Meta{Created: &created, LastModified: &lastModified},
	}
}

// filterable adds what the library keeps apart from the attributes.
func filterable(resource scim.Resource) map[string]any {
	attributes := maps.Clone(resource.Attributes)
	attributes["id"] = resource.ID
	attributes["meta"] = map[string]any{
		"created":      resource.Meta.Created.Format(time.RFC3339),
		"lastModified": resource.Meta.LastModified.Format(time.RFC3339),
	}
	return attributes
}
