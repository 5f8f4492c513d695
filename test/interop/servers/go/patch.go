// Applies an operation that the library has read and checked: what it does not do itself (RFC 7644 §3.5.2).
package main

import (
	"reflect"
	"slices"
	"strings"

	"github.com/elimity-com/scim"
	"github.com/elimity-com/scim/errors"
	"github.com/elimity-com/scim/filter"
	"github.com/elimity-com/scim/schema"
)

func apply(attributes scim.ResourceAttributes, operation scim.PatchOperation, of schema.Schema) error {
	if operation.Path == nil {
		values, _ := operation.Value.(map[string]any)
		for name, value := range values {
			merge(attributes, name, value, operation.Op)
		}
		return nil
	}
	path := operation.Path.AttributePath
	holder := map[string]any(attributes)
	if uri := path.URI(); uri != "" && uri != of.ID {
		holder = child(attributes, uri)
	}
	name := nameIn(of, path.AttributeName)
	if operation.Path.ValueExpression != nil {
		return applyToSelected(holder, name, operation, of)
	}
	if elements, isList := holder[name].([]any); isList && path.SubAttribute != nil {
		return applyToEach(elements, *path.SubAttribute, operation)
	}
	if path.SubAttribute != nil {
		holder, name = child(holder, name), *path.SubAttribute
	}
	if operation.Op == scim.PatchOperationRemove {
		delete(holder, name)
		return nil
	}
	merge(holder, name, operation.Value, operation.Op)
	return nil
}

// applyToEach changes a sub-attribute of every element: no filter selects some of them.
func applyToEach(elements []any, name string, operation scim.PatchOperation) error {
	for _, element := range elements {
		fields, _ := element.(map[string]any)
		if operation.Op == scim.PatchOperationRemove {
			delete(fields, name)
		} else {
			merge(fields, name, operation.Value, operation.Op)
		}
	}
	return nil
}

// merge sets a value: sub-attributes one by one, elements of an add behind those that are there.
func merge(holder map[string]any, name string, value any, op string) {
	if extension, attribute, ok := cut(name); ok {
		holder, name = child(holder, extension), attribute
	}
	switch value := value.(type) {
	case map[string]any:
		for each, part := range value {
			merge(child(holder, name), each, part, op)
		}
	case []any:
		elements, _ := holder[name].([]any)
		if op == scim.PatchOperationReplace {
			elements = nil
		}
		for _, element := range value {
			if !isAmong(elements, element, name) {
				elements = append(onePrimary(elements, element), element)
			}
		}
		holder[name] = elements
	default:
		holder[name] = value
	}
}

func applyToSelected(holder map[string]any, name string, operation scim.PatchOperation, of schema.Schema) error {
	described, _ := of.Attributes.ContainsAttribute(name)
	selects := filter.NewFilterValidator(operation.Path.ValueExpression, schema.Schema{
		Attributes: filter.MultiValuedFilterAttributes(described),
	})
	elements, _ := holder[name].([]any)
	selected, left := []any{}, []any{}
	for _, element := range elements {
		if selects.PassesFilter(element.(map[string]any)) == nil {
			selected = append(selected, element)
		} else {
			left = append(left, element)
		}
	}
	isRemoval := operation.Op == scim.PatchOperationRemove
	switch {
	case len(selected) == 0 && isRemoval:
		return nil
	case len(selected) == 0:
		return errors.ScimErrorNoTarget
	case operation.Path.SubAttribute != nil && isImmutable(described, operation.Path.SubAttributeName()):
		return errors.ScimErrorMutability
	case isRemoval && operation.Path.SubAttribute == nil:
		holder[name] = left
		return nil
	}
	for _, element := range selected {
		fields := element.(map[string]any)
		switch {
		case isRemoval:
			delete(fields, operation.Path.SubAttributeName())
		case operation.Path.SubAttribute != nil:
			merge(fields, operation.Path.SubAttributeName(), operation.Value, operation.Op)
		default:
			value := operation.Value
			if list, ok := value.([]any); ok && len(list) == 1 {
				value = list[0]
			}
			values, _ := value.(map[string]any)
			for each, value := range values {
				merge(fields, each, value, operation.Op)
			}
		}
		onePrimary(slices.DeleteFunc(slices.Clone(elements), func(other any) bool {
			return reflect.DeepEqual(other, element)
		}), element)
	}
	return nil
}

func isImmutable(of schema.CoreAttribute, name string) bool {
	described, ok := of.SubAttributes().ContainsAttribute(name)
	return ok && described.Mutability() == "immutable"
}

// onePrimary takes primary from the others where the element has it.
func onePrimary(others []any, element any) []any {
	fields, _ := element.(map[string]any)
	if fields["primary"] != true {
		return others
	}
	for _, other := range others {
		if fields, ok := other.(map[string]any); ok {
			fields["primary"] = false
		}
	}
	return others
}

func isAmong(elements []any, element any, name string) bool {
	return slices.ContainsFunc(elements, func(other any) bool {
		one, isText := valueOf(other).(string)
		two, _ := valueOf(element).(string)
		return reflect.DeepEqual(other, element) ||
			(isText && typeOf(other) == typeOf(element) &&
				(one == two || (name == "emails" && strings.EqualFold(one, two))))
	})
}

// typeOf is nil where the element has none.
func typeOf(element any) any {
	fields, _ := element.(map[string]any)
	return fields["type"]
}

func child(holder map[string]any, name string) map[string]any {
	found, ok := holder[name].(map[string]any)
	if !ok {
		found = map[string]any{}
		holder[name] = found
	}
	return found
}

// cut parts a full attribute name from its extension's URN.
func cut(name string) (extension, attribute string, ok bool) {
	attribute, ok = strings.CutPrefix(name, enterprise+":")
	return enterprise, attribute, ok
}

// nameIn spells a name as the schema does: a path may come in any letter case.
func nameIn(of schema.Schema, name string) string {
	if described, ok := of.Attributes.ContainsAttribute(name); ok {
		return described.Name()
	}
	return name
}
