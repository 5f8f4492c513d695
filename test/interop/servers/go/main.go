// Serves github.com/elimity-com/scim as its README sets it up, over a store in memory, on loopback.
// Validation, filters, paging, representations and errors are the library's; nothing here mends them.
package main

import (
	"fmt"
	"log"
	"net"
	"net/http"
	"os"

	"github.com/elimity-com/scim"
	"github.com/elimity-com/scim/optional"
	"github.com/elimity-com/scim/schema"
)

func main() {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	base := fmt.Sprintf("http://%s/v2", listener.Addr())

	directory := newDirectory(base)
	userSchema, groupSchema := schema.CoreUserSchema(), schema.CoreGroupSchema()
	server, err := scim.NewServer(&scim.ServerArgs{
		ServiceProviderConfig: &scim.ServiceProviderConfig{
			SupportFiltering: true,
			SupportPatch:     true,
			MaxResults:       200,
			AuthenticationSchemes: []scim.AuthenticationScheme{{
				Type:        scim.AuthenticationTypeOauthBearerToken,
				Name:        "OAuth Bearer Token",
				Description: "One static token",
				SpecURI:     optional.NewString("https://www.rfc-editor.org/info/rfc6750"),
				Primary:     true,
			}},
		},
		ResourceTypes: []scim.ResourceType{
			{
				ID: optional.NewString("User"), Name: "User", Endpoint: "/Users", Schema: userSchema,
				SchemaExtensions: []scim.SchemaExtension{{Schema: schema.ExtensionEnterpriseUser()}},
				Handler:          handler{directory: directory, table: directory.users, schema: userSchema},
			},
			{
				ID: optional.NewString("Group"), Name: "Group", Endpoint: "/Groups", Schema: groupSchema,
				Handler: handler{directory: directory, table: directory.groups, schema: groupSchema},
			},
		},
	}, scim.WithBaseURL(base))
	if err != nil {
		log.Fatal(err)
	}

	fmt.Println(base)
	log.Fatal(http.Serve(listener, authenticated(server, "Bearer "+os.Getenv("INTEROP_TOKEN"))))
}

// authenticated lets in whoever bears the token. Authentication is left to the library's user.
func authenticated(next http.Handler, wanted string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") == wanted || r.URL.Path == "/v2/ServiceProviderConfig" {
			next.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Content-Type", "application/scim+json")
		w.Header().Set("WWW-Authenticate", "Bearer")
		w.WriteHeader(http.StatusUnauthorized)
		fmt.Fprint(w, `{"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],`+
			`"status":"401","detail":"The token isn't known"}`)
	})
}
